package org.liaisonhub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.letter.DocumentKind;

/** A delivery: to whom, how far, for how long, why it is not there yet, and who has it on the desk. */
record DeliveryLine(
        String id,
        StayRef stay,
        DocumentKind document,
        int version,
        Purpose purpose,
        String recipient,
        Optional<String> recipientName,
        Optional<String> recipientPhone,
        String channel,
        DeliveryStatus status,
        Levels truths,
        int attempts,
        Instant createdAt,
        long ageSeconds,
        Instant notBefore,
        Optional<Instant> sentAt,
        Instant answerBy,
        Instant dueAt,
        boolean overdue,
        Optional<String> note,
        Optional<String> owner) {

    /** The three truths; none follows from another. */
    record Levels(Truths.Technical technical, Truths.Business business, Truths.Human human) {}

    DeliveryLine withoutWords() {
        return new DeliveryLine(
                id,
                stay,
                document,
                version,
                purpose,
                recipient,
                recipientName,
                recipientPhone,
                channel,
                status,
                truths,
                attempts,
                createdAt,
                ageSeconds,
                notBefore,
                sentAt,
                answerBy,
                dueAt,
                overdue,
                Optional.empty(),
                owner);
    }

    /**
     * A delivery in the API.
     *
     * @param recipient its entry in the directory, unless it has left it
     * @param task the open task about it; empty while the hub itself sees to it
     */
    static DeliveryLine of(Delivery delivery, Optional<Recipient> recipient, Optional<Task> task, Instant now) {
        // Once only a person can move it, what is due is what that person must do.
        boolean isStuck = delivery.status() == DeliveryStatus.REFUSED || delivery.status() == DeliveryStatus.DEAD;
        Instant dueAt = task.filter(open -> isStuck).map(Task::dueAt).orElse(delivery.dueAt());
        return new DeliveryLine(
                delivery.id(),
                StayRef.of(delivery.document().stay()),
                delivery.document().kind(),
                delivery.document().version(),
                delivery.purpose(),
                delivery.recipient(),
                recipient.map(Recipient::name),
                recipient.flatMap(Recipient::phone),
                delivery.channel(),
                delivery.status(),
                new Levels(
                        delivery.truths().technical(),
                        delivery.truths().business(),
                        delivery.truths().human()),
                delivery.attempts(),
                delivery.createdAt(),
                Duration.between(delivery.createdAt(), now).toSeconds(),
                delivery.notBefore(),
                delivery.sentAt(),
                delivery.answerBy(),
                dueAt,
                !delivery.status().isSettled() && dueAt.isBefore(now),
                delivery.note(),
                task.map(Task::ownerName));
    }
}
