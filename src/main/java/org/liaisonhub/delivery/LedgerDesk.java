package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Thing.Kind;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.StayId;

/** The desk over the ledger: each action is one commit, with who and why in the history and the audit. */
public final class LedgerDesk implements Desk {
    private final Ledger ledger;
    private final ParkedDesk parked;
    private final Redirection redirection;
    private final Release release;
    private final Withdrawal withdrawal;
    private final Deadlines deadlines;
    private final Supplier<Directory> directory;
    private final InstantSource clock;

    public LedgerDesk(
            Ledger ledger,
            ParkedDesk parked,
            Redirection redirection,
            Release release,
            Withdrawal withdrawal,
            Deadlines deadlines,
            Supplier<Directory> directory,
            InstantSource clock) {
        this.ledger = ledger;
        this.parked = parked;
        this.redirection = redirection;
        this.release = release;
        this.withdrawal = withdrawal;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Outcome resend(String deliveryId, Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            Optional<Delivery> found = entry.delivery(deliveryId);
            if (found.isEmpty()) {
                return new Outcome.NotFound(DeskCode.NO_DELIVERY.with(deliveryId));
            }
            Delivery delivery = found.get();
            Optional<StayId> stay = Optional.of(delivery.document().stay());
            DeskBook book = DeskBook.of(entry, person, Act.RESENT, Kind.DELIVERY, deliveryId, now);
            Optional<DeskAnswer> hindrance = Hindrance.toResend(entry, delivery, ledger);
            if (hindrance.isPresent()) {
                return book.notPossible(stay, delivery.recipient(), hindrance.get());
            }
            entry.change(deadlines.queuedAnew(delivery, now));
            deadlines.tasks().release(entry, delivery, person.name(), "sent again: " + person.why(), now);
            return book.done(
                    stay,
                    Optional.of(deliveryId),
                    delivery.recipient(),
                    DeskCode.SENT_AGAIN.with(delivery.recipient()));
        });
    }

    @Override
    public Outcome redirect(String deliveryId, String recipientId, Person person) {
        Instant now = clock.instant();
        Optional<Recipient> recipient = directory.get().find(recipientId);
        if (recipient.isEmpty()) {
            return new Outcome.NotFound(DeskCode.NO_RECIPIENT.with(recipientId));
        }
        return ledger.commit(entry -> {
            Optional<Delivery> found = entry.delivery(deliveryId);
            if (found.isEmpty()) {
                return new Outcome.NotFound(DeskCode.NO_DELIVERY.with(deliveryId));
            }
            Optional<StayId> stay = Optional.of(found.get().document().stay());
            DeskBook book = DeskBook.of(entry, person, Act.REDIRECTED, Kind.DELIVERY, deliveryId, now);
            if (recipient.get().channel().isEmpty()) {
                return book.notPossible(stay, recipientId, DeskCode.NO_SECURE_ADDRESS.with(recipientId));
            }
            Outcome outcome = redirection.redirect(entry, found.get(), recipient.get(), person, now);
            return outcome instanceof Outcome.Done
                    ? book.done(stay, Optional.of(deliveryId), recipientId, outcome.answer())
                    : book.notPossible(stay, recipientId, outcome.answer());
        });
    }

    @Override
    public Outcome release(String deliveryId, Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            Optional<Delivery> found = entry.delivery(deliveryId);
            if (found.isEmpty()) {
                return new Outcome.NotFound(DeskCode.NO_DELIVERY.with(deliveryId));
            }
            Optional<StayId> stay = Optional.of(found.get().document().stay());
            String recipient = found.get().recipient();
            DeskBook book = DeskBook.of(entry, person, Act.RELEASED, Kind.DELIVERY, deliveryId, now);
            Outcome outcome = release.release(entry, found.get(), person, now);
            return outcome instanceof Outcome.Done
                    ? book.done(stay, Optional.of(deliveryId), recipient, outcome.answer())
                    : book.notPossible(stay, recipient, outcome.answer());
        });
    }

    @Override
    public Outcome withdraw(StayId stay, Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            if (entry.deliveries(stay).isEmpty()) {
                return new Outcome.NotFound(DeskCode.NO_DELIVERY_OF_STAY.with());
            }
            DeskBook book = DeskBook.of(entry, person, Act.WITHDREW, Kind.STAY, stay.key(), now);
            if (!Withdrawal.isLive(entry, stay)) {
                return book.notPossible(Optional.of(stay), "", DeskCode.STAY_TAKEN_BACK.with());
            }
            int told = withdrawal.takeBack(entry, stay, person, now);
            return book.done(Optional.of(stay), Optional.empty(), "", DeskCode.TAKEN_BACK.with(told));
        });
    }

    @Override
    public Outcome closeTask(String taskId, Person person) {
        Instant now = clock.instant();
        Optional<Task> found = ledger.findTask(taskId);
        if (found.isEmpty()) {
            return new Outcome.NotFound(DeskCode.NO_TASK.with(taskId));
        }
        Task task = found.get();
        return ledger.commit(entry -> {
            DeskBook book = DeskBook.of(entry, person, Act.CLOSED, Kind.TASK, taskId, now);
            if (openTasks(entry, task.about()).stream()
                    .noneMatch(open -> open.id().equals(taskId))) {
                return book.notPossible(task.stay(), task.rule(), DeskCode.TASK_CLOSED_BEFORE.with());
            }
            entry.tasks().close(taskId, new Task.Closing(now, person.name(), person.why()));
            task.delivery().flatMap(entry::delivery).ifPresent(delivery -> takeOver(entry, delivery, person, now));
            return book.done(task.stay(), task.delivery(), task.rule(), DeskCode.TASK_CLOSED.with());
        });
    }

    private static List<Task> openTasks(Ledger.Entry entry, Matter about) {
        return about instanceof Matter.OfHub hub
                ? entry.tasks().openOf(hub.part())
                : entry.tasks().openOf(((Matter.OfStay) about).stay());
    }

    /**
     * A person who closes the task of a delivery that is stuck has seen to it some other way. One that the hub can still
     * send goes on all the same: that its lateness was explained does not spare the recipient the letter.
     */
    private void takeOver(Ledger.Entry entry, Delivery delivery, Person person, Instant now) {
        DeliveryStatus status = delivery.status();
        if (status == DeliveryStatus.SENT || status == DeliveryStatus.REFUSED || status == DeliveryStatus.DEAD) {
            entry.change(delivery.at(DeliveryStatus.CLOSED).notedAs(person.name() + ": " + person.why()));
            deadlines.tasks().release(entry, delivery, person.name(), person.why(), now);
        }
    }

    @Override
    public Outcome replay(String parkedId, Person person) {
        return parked.replay(parkedId, person);
    }

    @Override
    public ReplayReport replayAll(ReplayOrder order, Person person) {
        return parked.replayAll(order, person);
    }

    @Override
    public Optional<Foreseen> foresee(String parkedId) {
        return parked.foresee(parkedId);
    }

    @Override
    public Foreseen foreseeAll(ReplayOrder order) {
        return parked.foreseeAll(order);
    }

    @Override
    public Outcome dismiss(String parkedId, Person person) {
        return parked.dismiss(parkedId, person);
    }
}
