package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.discharge.Traces;

/**
 * A message or answer the hub could not use, kept with its bytes until a person replays or dismisses it.
 *
 * @param id a UUID made from feed, digest and time
 * @param feed which feed brought it; {@code acks} for an answer
 * @param format content type of the bytes
 * @param controlId the sender's id of it; empty text when it has none
 * @param traces who sent it, and about which stay, as far as that could be told
 * @param code stable code of the reason
 * @param reason what is wrong, where, and who can put it right; no value from the message
 * @param bytes the message as it came
 * @param parkedAt when
 * @param settled how it ended; empty while it waits
 */
public record Parked(
        String id,
        String feed,
        String format,
        String controlId,
        Traces traces,
        String code,
        String reason,
        byte[] bytes,
        Instant parkedAt,
        Optional<Task.Closing> settled) {
    /** How the end begins that a person gave it without taking it in. */
    static final String DISMISSED = "dismissed: ";

    /** Whether it waits for a person. */
    public boolean isWaiting() {
        return settled.isEmpty();
    }

    /** Whether a person ended its waiting without taking it in. */
    public boolean isDismissed() {
        return settled.filter(end -> end.why().startsWith(DISMISSED)).isPresent();
    }

    /** Where it stands among the others. */
    public ParkedPlace place() {
        return new ParkedPlace(parkedAt, id);
    }

    /** Whether it is a recipient's answer, and no hospital's message. */
    public boolean isAnswer() {
        return feed.startsWith(Acknowledge.FEED);
    }
}
