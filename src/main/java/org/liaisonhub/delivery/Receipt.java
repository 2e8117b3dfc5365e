package org.liaisonhub.delivery;

import java.time.Instant;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.StayId;

/**
 * That a message came in. Feed, sender's control id and digest together tell a repeat from a new message.
 *
 * @param feed which feed
 * @param controlId the sender's id of the message; empty text when it has none
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param receivedAt when the hub took it in
 * @param about what it was about
 * @param subject key of the (first) stay it was about, id under which it was parked, or empty text
 */
public record Receipt(String feed, String controlId, String digest, Instant receivedAt, About about, String subject) {
    /** What a message was about, so that the messages of a day can be added up. */
    public enum About {
        /** At least one stay. */
        STAY,
        /** A patient, or nothing the hub keeps. */
        NO_STAY,
        /** Nobody could read it, or nobody need. */
        PARKED
    }

    static Receipt of(Intake message, FeedReading reading) {
        String digest = Digest.of(message.bytes());
        if (!(reading instanceof FeedReading.Understood understood)) {
            return of(message, digest, About.PARKED, parkedId(message, digest));
        }
        return understood.events().stream()
                .map(DischargeEvent::about)
                .filter(StayId.class::isInstance)
                .findFirst()
                .map(stay -> of(message, digest, About.STAY, stay.key()))
                .orElseGet(() -> of(message, digest, About.NO_STAY, ""));
    }

    private static Receipt of(Intake message, String digest, About about, String subject) {
        return new Receipt(message.feed(), message.controlId(), digest, message.receivedAt(), about, subject);
    }

    static String parkedId(Intake message, String digest) {
        return NameId.of("parked", message.feed(), message.controlId(), digest);
    }
}
