package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;

/** The desk over the ledger: each action is one commit, with who and why in the history. */
public final class LedgerDesk implements Desk {
    private final Ledger ledger;
    private final Fold fold;
    private final Redirection redirection;
    private final Withdrawal withdrawal;
    private final Deadlines deadlines;
    private final Supplier<Directory> directory;
    private final InstantSource clock;

    public LedgerDesk(
            Ledger ledger,
            Fold fold,
            Redirection redirection,
            Withdrawal withdrawal,
            Deadlines deadlines,
            Supplier<Directory> directory,
            InstantSource clock) {
        this.ledger = ledger;
        this.fold = fold;
        this.redirection = redirection;
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
                return new Outcome.NotFound("delivery " + deliveryId);
            }
            Delivery delivery = found.get();
            Optional<String> hindrance = hindrance(entry, delivery);
            if (hindrance.isPresent()) {
                return new Outcome.NotPossible(hindrance.get());
            }
            entry.change(deadlines.queuedAnew(delivery, now));
            deadlines.tasks().release(entry, delivery, person.name(), "sent again: " + person.why(), now);
            note(entry, delivery.document().stay(), Optional.of(deliveryId), person, "resent", now);
            return new Outcome.Done("queued again for " + delivery.recipient() + " with the same message id");
        });
    }

    /** Why a delivery cannot be sent again. */
    private static Optional<String> hindrance(Ledger.Entry entry, Delivery delivery) {
        DeliveryStatus status = delivery.status();
        if (status == DeliveryStatus.HELD) {
            return Optional.of(
                    "it is held by a blocking finding; close the finding by correcting the stay at its source");
        }
        if (status != DeliveryStatus.QUEUED && !status.successors().contains(DeliveryStatus.QUEUED)) {
            return Optional.of("a delivery that is " + status + " cannot be sent again");
        }
        DocumentId document = delivery.document();
        Optional<LetterVersion> newest =
                entry.newest(document.stay(), document.kind()).filter(version -> delivery.isLetter());
        if (newest.filter(LetterVersion::withdrawn).isPresent()) {
            return Optional.of("the letter was taken back; nothing of it is sent any more");
        }
        if (newest.filter(version -> !version.id().equals(document)).isPresent()) {
            return Optional.of("version " + document.version()
                    + " is out of date; send the newest one again, or redirect this one to whom it is for");
        }
        return Optional.empty();
    }

    @Override
    public Outcome redirect(String deliveryId, String recipientId, Person person) {
        Instant now = clock.instant();
        Optional<Recipient> recipient = directory.get().find(recipientId);
        if (recipient.isEmpty()) {
            return new Outcome.NotFound("recipient " + recipientId);
        }
        if (recipient.get().channel().isEmpty()) {
            return new Outcome.NotPossible("recipient " + recipientId + " has no secure address in the directory");
        }
        return ledger.commit(entry -> {
            Optional<Delivery> found = entry.delivery(deliveryId);
            if (found.isEmpty()) {
                return new Outcome.NotFound("delivery " + deliveryId);
            }
            Outcome outcome = redirection.redirect(entry, found.get(), recipient.get(), person, now);
            if (outcome instanceof Outcome.Done) {
                note(entry, found.get().document().stay(), Optional.of(deliveryId), person, "redirected", now);
            }
            return outcome;
        });
    }

    @Override
    public Outcome withdraw(StayId stay, Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            if (entry.deliveries(stay).isEmpty()) {
                return new Outcome.NotFound("any delivery of stay " + stay.number());
            }
            if (!Withdrawal.isLive(entry, stay)) {
                return new Outcome.NotPossible("everything about the stay was taken back already");
            }
            int told = withdrawal.takeBack(entry, stay, person, now);
            note(entry, stay, Optional.empty(), person, "withdrew", now);
            return new Outcome.Done("taken back; recipients that are told: " + told);
        });
    }

    @Override
    public Outcome closeTask(String taskId, Person person) {
        Instant now = clock.instant();
        Optional<Task> found = ledger.findTask(taskId);
        if (found.isEmpty()) {
            return new Outcome.NotFound("task " + taskId);
        }
        Task task = found.get();
        if (task.closing().isPresent()) {
            return new Outcome.NotPossible("the task is closed already");
        }
        return ledger.commit(entry -> {
            if (openTasks(entry, task.about()).stream()
                    .noneMatch(open -> open.id().equals(taskId))) {
                return new Outcome.NotPossible("the task is closed already");
            }
            entry.close(taskId, new Task.Closing(now, person.name(), person.why()));
            task.delivery().flatMap(entry::delivery).ifPresent(delivery -> takeOver(entry, delivery, person, now));
            task.stay().ifPresent(stay -> note(entry, stay, task.delivery(), person, "closed " + task.rule(), now));
            return new Outcome.Done("closed");
        });
    }

    private static List<Task> openTasks(Ledger.Entry entry, Matter about) {
        return about instanceof Matter.OfHub hub
                ? entry.openTasks(hub.part())
                : entry.openTasks(((Matter.OfStay) about).stay());
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
        Instant now = clock.instant();
        Optional<Parked> found =
                ledger.findParked(parkedId).filter(parked -> parked.settled().isEmpty());
        if (found.isEmpty()) {
            return new Outcome.NotFound("waiting parked message " + parkedId);
        }
        if (found.get().feed().startsWith(Acknowledge.FEED)) {
            // A recipient's words must never be taken for the hospital's.
            return new Outcome.NotPossible("it is an answer; its recipient can send it again, then dismiss this one");
        }
        return ledger.commit(entry -> {
            Fold.FoldReplay replay = fold.replay(entry, found.get());
            if (replay instanceof Fold.FoldReplay.StillNotUnderstood not) {
                return new Outcome.NotPossible("still not understood: " + not.why());
            }
            List<StayId> stays = List.copyOf(((Fold.FoldReplay.Done) replay).stays());
            entry.settle(parkedId, new Task.Closing(now, person.name(), "replayed: " + person.why()));
            stays.forEach(stay -> note(entry, stay, Optional.empty(), person, "replayed", now));
            return new Outcome.Done("folded into " + stays.size() + " stay(s)");
        });
    }

    @Override
    public Outcome dismiss(String parkedId, Person person) {
        Instant now = clock.instant();
        Optional<Parked> found =
                ledger.findParked(parkedId).filter(parked -> parked.settled().isEmpty());
        if (found.isEmpty()) {
            return new Outcome.NotFound("waiting parked message " + parkedId);
        }
        return ledger.commit(entry -> {
            entry.settle(parkedId, new Task.Closing(now, person.name(), "dismissed: " + person.why()));
            return new Outcome.Done("dismissed");
        });
    }

    private static void note(
            Ledger.Entry entry, StayId stay, Optional<String> delivery, Person person, String what, Instant now) {
        entry.note(new HistoryLine(now, stay, delivery, person.name(), what, person.why()));
    }
}
