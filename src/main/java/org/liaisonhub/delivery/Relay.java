package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.DeliveryRules;

/**
 * The step from the ledger to the channels. A delivery is claimed for a while, handed to its channel, and noted as sent
 * when the channel took it. Dying in between means that it is sent again with the same id: twice at worst, never not.
 */
public final class Relay {
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Withdrawal withdrawal;
    private final InstantSource clock;
    private final Duration lease;
    private final int batch;
    private final int perRecipient;

    /**
     * @param lease how long a claim holds; longer than any channel may take
     * @param batch deliveries claimed at once
     * @param perRecipient of them for one recipient, so that none waits behind another
     */
    public Relay(
            Ledger ledger,
            Deadlines deadlines,
            Withdrawal withdrawal,
            InstantSource clock,
            Duration lease,
            int batch,
            int perRecipient) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.withdrawal = withdrawal;
        this.clock = clock;
        this.lease = lease;
        this.batch = batch;
        this.perRecipient = perRecipient;
    }

    /** The deliveries whose time has come, claimed for the caller. */
    public List<Delivery> claim() {
        Instant now = clock.instant();
        return ledger.commit(entry -> entry.claimDue(now, now.plus(lease), batch, perRecipient));
    }

    /**
     * Whether a claimed delivery is to be sent still: it may have been replaced or taken back while it waited its turn, or be a letter
     * that was sent once and must not be again, since nobody can tell any more of whom it tells.
     */
    public boolean isStillDue(Delivery claimed) {
        return ledger.findDelivery(claimed.id())
                .filter(delivery -> delivery.status() == DeliveryStatus.QUEUED)
                .filter(delivery -> !ledger.isBlocked(delivery))
                .isPresent();
    }

    /** The message of a claimed delivery. */
    public byte[] message(Delivery delivery) {
        return ledger.message(delivery.id())
                .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " has no message"));
    }

    /** Notes that the channel took the message. The recipient may have answered already: then its answer stands. */
    public void sent(String deliveryId) {
        Instant now = clock.instant();
        ledger.<Optional<Delivery>>commit(entry -> {
            Optional<Delivery> found = entry.delivery(deliveryId);
            found.ifPresent(delivery -> {
                Delivery counted = delivery.attempted(sends(delivery)).sentOn(now);
                entry.change(delivery.status() == DeliveryStatus.QUEUED ? awaiting(counted, now) : counted);
                entry.note(line(delivery, now, "sent", "attempt " + counted.attempts() + " by " + delivery.channel()));
                withdrawal.tellLate(entry, counted, now);
            });
            return found;
        });
    }

    /** What the channel refused to take was never sent: a broken channel must not use up the resends to a silent recipient. */
    private static int sends(Delivery delivery) {
        return delivery.truths().technical() == Truths.Technical.NOT_SENT ? 1 : delivery.attempts() + 1;
    }

    /** Notes that the channel did not take the message, and when to try again. */
    public void notSent(String deliveryId, String why) {
        Instant now = clock.instant();
        ledger.<Optional<Delivery>>commit(entry -> {
            Optional<Delivery> found =
                    entry.delivery(deliveryId).filter(delivery -> delivery.status() == DeliveryStatus.QUEUED);
            found.ifPresent(delivery -> {
                Delivery failed = delivery.attempted(delivery.attempts() + 1).notedAs(why);
                entry.note(line(delivery, now, "not sent", why));
                again(entry, failed, deadlines, why, now);
            });
            return found;
        });
    }

    /** Queues a delivery for another attempt after a back-off, or declares it dead when its attempts are used up. */
    static void again(Ledger.Entry entry, Delivery delivery, Deadlines deadlines, String why, Instant now) {
        Schedule schedule = deadlines.schedule();
        if (delivery.attempts() >= schedule.attempts()) {
            entry.change(delivery.at(DeliveryStatus.DEAD));
            deadlines.tasks().demand(entry, delivery, DeliveryRules.NO_TECHNICAL_ANSWER, now);
            entry.note(line(delivery, now, "dead", why));
        } else {
            Instant next = now.plus(schedule.backOff(delivery.id(), delivery.attempts()));
            Delivery queued = deadlines.queuedAgain(delivery, next);
            // One that never left is due when it was: putting off the send does not put off the end of the day.
            boolean neverLeft = delivery.truths().technical() == Truths.Technical.NOT_SENT;
            entry.change(neverLeft ? queued.dueBy(delivery.dueAt()) : queued);
        }
    }

    private Delivery awaiting(Delivery sent, Instant now) {
        return deadlines.awaited(sent.with(sent.truths().with(Truths.Technical.SENT)), now);
    }

    private static HistoryLine line(Delivery delivery, Instant now, String what, String words) {
        return new HistoryLine(now, delivery.document().stay(), Optional.of(delivery.id()), "liaison", what, words);
    }
}
