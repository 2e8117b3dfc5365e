package org.liaisonhub.delivery;

import java.util.Optional;

/**
 * Which waiting parked messages are looked for; whoever is nothing but empty finds all of them.
 *
 * @param controlId the sender's id of the message, exactly
 * @param stay the stay's number, or {@code facility/number}, exactly
 * @param sender who sent it, exactly; of {@code application|facility} the application will do
 * @param code the reason's stable code, exactly
 * @param feed the feed that brought it, exactly
 * @param containing anywhere in feed, sender, control id, code or reason, in capitals or not
 */
public record ParkedSearch(
        Optional<String> controlId,
        Optional<String> stay,
        Optional<String> sender,
        Optional<String> code,
        Optional<String> feed,
        Optional<String> containing) {
    /** Every waiting message. */
    public static final ParkedSearch ALL = containing(Optional.empty());

    /** Those in whose words a text is. */
    public static ParkedSearch containing(Optional<String> text) {
        return new ParkedSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    /** Those of one reason, of every feed or of one. */
    public static ParkedSearch of(String code, Optional<String> feed) {
        return new ParkedSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(code), feed, Optional.empty());
    }
}
