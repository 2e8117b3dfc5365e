package org.liaisonhub.delivery;

import java.time.Instant;

/** Reads what a recipient answered, in whatever form. */
@FunctionalInterface
public interface AnswerReader {
    /** Reads one answer; {@code now} stands in for a time it does not give. */
    AnswerReading read(byte[] answer, Instant now);
}
