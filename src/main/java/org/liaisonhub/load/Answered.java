package org.liaisonhub.load;

import java.time.Instant;

/**
 * What the hub said to one message, or that it said nothing.
 *
 * @param discharge number of the discharge the message belongs to
 * @param feed by which it was sent
 * @param controlId the message's own number, the same at every attempt
 * @param sentAt when it was to be sent: a sender that is behind counts the wait too
 * @param answeredAt when the answer was read
 * @param code {@code AA}, {@code AE}, {@code 202}…; {@link #SILENCE} if the connection broke first
 */
public record Answered(
        int discharge, SendingFeed feed, String controlId, Instant sentAt, Instant answeredAt, String code) {
    /** In place of a code: the hub may have the message or not. */
    public static final String SILENCE = "--";

    /** Whether the hub has taken the message into its charge. */
    public boolean isTaken() {
        return code.equals("AA") || code.equals("202");
    }
}
