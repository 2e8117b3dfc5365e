package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * What can be told of a message nobody understood, so that a person can find it: who sent it, and about which stay. Never
 * a patient's number or name.
 *
 * @param sender as the message says it, in HL7 v2 {@code MSH-3|MSH-4}; up to 120 characters on one line; empty text when
 *     it does not say
 * @param stay the stay, where its number could be read
 */
public record Traces(String sender, Optional<StayId> stay) {
    /** It says neither. */
    public static final Traces NONE = new Traces("", Optional.empty());

    private static final int LONGEST = 120;

    public Traces {
        String line = sender.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        sender = line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST))
                : line;
    }

    /** The same, sent by somebody known in another way where the message itself does not say. */
    public Traces orSentBy(String somebody) {
        return sender.isEmpty() ? new Traces(somebody, stay) : this;
    }
}
