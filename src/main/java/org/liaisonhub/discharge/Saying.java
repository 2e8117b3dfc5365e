package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.Comparator;

/**
 * When, and in which message, something was said. The newest saying of a fact wins, whatever the order of arrival; two
 * sayings of the same instant are told apart by their message, so that the outcome never depends on arrival.
 *
 * @param at when the sender said it (MSH-7, EVN-2, the JSON event's {@code saidAt}), not when it arrived
 * @param messageId the sender's own id of the message (MSH-10)
 * @param feed the feed that brought it
 */
public record Saying(Instant at, String messageId, String feed) implements Comparable<Saying> {
    @Override
    public int compareTo(Saying other) {
        return Comparator.comparing(Saying::at)
                .thenComparing(Saying::messageId)
                .thenComparing(Saying::feed)
                .compare(this, other);
    }
}
