package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.letter.DocumentId;

/**
 * One version of one document to one recipient. Its id is also the id of the message that travels, in every attempt.
 *
 * @param id a UUID made from document, recipient and purpose, so that folding the same thing twice makes the same one
 * @param document which version of which document
 * @param purpose first, replacement, withdrawal
 * @param recipient id in the directory
 * @param channel kind of channel it travels by
 * @param status where it is
 * @param truths what is known of it at the three levels
 * @param attempts sends so far
 * @param createdAt when it came to be
 * @param notBefore not to be sent before; the next attempt
 * @param sentAt last send the channel took
 * @param answerBy until when the recipient is to say what it made of it: business deadline
 * @param dueAt when the next thing is due from somebody: a send, or an answer
 * @param note last refusal or failure, in words
 * @param revision counts changes; a change made on an old revision does not happen
 */
public record Delivery(
        String id,
        DocumentId document,
        Purpose purpose,
        String recipient,
        String channel,
        DeliveryStatus status,
        Truths truths,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        Optional<Instant> sentAt,
        Instant answerBy,
        Instant dueAt,
        Optional<String> note,
        int revision) {

    /** This delivery at another place. */
    Delivery at(DeliveryStatus next) {
        if (next != status && !status.successors().contains(next)) {
            throw new IllegalStateException("delivery " + id + " cannot go from " + status + " to " + next);
        }
        return new Delivery(
                id, document, purpose, recipient, channel, next, truths, attempts, createdAt, notBefore, sentAt,
                answerBy, dueAt, note, revision);
    }

    Delivery with(Truths now) {
        return new Delivery(
                id, document, purpose, recipient, channel, status, now, attempts, createdAt, notBefore, sentAt,
                answerBy, dueAt, note, revision);
    }

    Delivery notedAs(String words) {
        return new Delivery(
                id,
                document,
                purpose,
                recipient,
                channel,
                status,
                truths,
                attempts,
                createdAt,
                notBefore,
                sentAt,
                answerBy,
                dueAt,
                Optional.of(words),
                revision);
    }

    Delivery dueBy(Instant when) {
        return new Delivery(
                id, document, purpose, recipient, channel, status, truths, attempts, createdAt, notBefore, sentAt,
                answerBy, when, note, revision);
    }

    Delivery sendFrom(Instant when) {
        return new Delivery(
                id, document, purpose, recipient, channel, status, truths, attempts, createdAt, when, sentAt, answerBy,
                dueAt, note, revision);
    }

    Delivery attempted(int sends) {
        return new Delivery(
                id, document, purpose, recipient, channel, status, truths, sends, createdAt, notBefore, sentAt,
                answerBy, dueAt, note, revision);
    }

    Delivery sentOn(Instant when) {
        return new Delivery(
                id,
                document,
                purpose,
                recipient,
                channel,
                status,
                truths,
                attempts,
                createdAt,
                notBefore,
                Optional.of(when),
                answerBy,
                dueAt,
                note,
                revision);
    }
}
