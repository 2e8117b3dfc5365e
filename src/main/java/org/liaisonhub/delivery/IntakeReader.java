package org.liaisonhub.delivery;

import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.Traces;

/** Reads what was taken in, whatever its format; what no reader takes, or was refused at the door, is not understood. */
final class IntakeReader {
    private static final String NO_READER = "HUB-1001";

    private final FeedReaders readers;

    /** @param readers the reader of each format, under the terms a message came with */
    IntakeReader(FeedReaders readers) {
        this.readers = readers;
    }

    FeedReading read(Intake message) {
        if (message.refused().isPresent()) {
            return message.refused().get();
        }
        return readers.of(message.format())
                .map(reader -> reader.read(message.bytes(), message.feed(), message.receivedAt()))
                .orElseGet(() -> new NotUnderstood(
                        NO_READER, "no reader for this format; the hub's operator can add a route for it"));
    }

    /** Who sent it and about which stay, as far as that can be told of what nobody could read. */
    Traces traces(Intake message) {
        return readers.of(message.format())
                .map(reader -> reader.traces(message.bytes(), message.feed()))
                .orElse(Traces.NONE)
                .orSentBy(message.feed());
    }
}
