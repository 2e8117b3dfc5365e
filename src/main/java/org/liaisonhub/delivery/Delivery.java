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
 * @param silences resends since anything was heard of it
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
        int silences,
        Instant createdAt,
        Instant notBefore,
        Optional<Instant> sentAt,
        Instant answerBy,
        Instant dueAt,
        Optional<String> note,
        int revision) {

    /** One that met no silence so far. */
    public Delivery(
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
        this(
                id, document, purpose, recipient, channel, status, truths, attempts, 0, createdAt, notBefore, sentAt,
                answerBy, dueAt, note, revision);
    }

    /**
     * Whether the recipient may have got it: the channel was handed it at least once, be it in vain, or the recipient spoke
     * of it.
     */
    public boolean mayHaveArrived() {
        return attempts > 0 || sentAt.isPresent() || !truths.equals(Truths.NONE);
    }

    /** Whether it carries a document, rather than takes one back. */
    boolean isLetter() {
        return purpose != Purpose.WITHDRAWAL;
    }

    /** This delivery at another place. */
    Delivery at(DeliveryStatus next) {
        if (next != status && !status.successors().contains(next)) {
            throw new IllegalStateException("delivery " + id + " cannot go from " + status + " to " + next);
        }
        return changed(next, truths, attempts, notBefore, sentAt, dueAt, note);
    }

    Delivery with(Truths now) {
        return changed(status, now, attempts, notBefore, sentAt, dueAt, note);
    }

    Delivery notedAs(String words) {
        return changed(status, truths, attempts, notBefore, sentAt, dueAt, Optional.of(words));
    }

    Delivery dueBy(Instant when) {
        return changed(status, truths, attempts, notBefore, sentAt, when, note);
    }

    Delivery sendFrom(Instant when) {
        return changed(status, truths, attempts, when, sentAt, dueAt, note);
    }

    Delivery attempted(int sends) {
        return changed(status, truths, sends, notBefore, sentAt, dueAt, note);
    }

    Delivery silentFor(int resends) {
        return new Delivery(
                id, document, purpose, recipient, channel, status, truths, attempts, resends, createdAt, notBefore,
                sentAt, answerBy, dueAt, note, revision);
    }

    Delivery sentOn(Instant when) {
        return changed(status, truths, attempts, notBefore, Optional.of(when), dueAt, note);
    }

    private Delivery changed(
            DeliveryStatus next,
            Truths known,
            int sends,
            Instant sendFrom,
            Optional<Instant> lastSend,
            Instant due,
            Optional<String> words) {
        return new Delivery(
                id, document, purpose, recipient, channel, next, known, sends, silences, createdAt, sendFrom, lastSend,
                answerBy, due, words, revision);
    }
}
