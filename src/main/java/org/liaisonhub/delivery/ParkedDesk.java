package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing.Kind;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** What a person may do with parked messages. Each is taken in again in a commit of its own: wholly, or not at all. */
public final class ParkedDesk {
    /** A part of a run ends after that, so that whoever asked for it hears how far it is. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    static final ReplayOutcome FAILED_AGAIN = new ReplayOutcome.StillParked(
            "HUB-1002", "the hub failed on it once more; hub operations can find the cause in the log and correct it");

    private final Ledger ledger;
    private final Replay replay;
    private final ReplayRehearsal rehearsal;
    private final BiConsumer<Parked, RuntimeException> failures;
    private final InstantSource clock;

    /** @param failures hears of a message on which the hub itself failed once more */
    public ParkedDesk(
            Ledger ledger, Replay replay, BiConsumer<Parked, RuntimeException> failures, InstantSource clock) {
        this.ledger = ledger;
        this.replay = replay;
        this.rehearsal = new ReplayRehearsal(ledger, replay, failures, clock);
        this.failures = failures;
        this.clock = clock;
    }

    /** Takes a parked message in again, as if it had just arrived. */
    Outcome replay(String parkedId, Desk.Person person) {
        Optional<Parked> found = waiting(parkedId);
        if (found.isEmpty()) {
            return nothing(parkedId);
        }
        Optional<ReplayOutcome> taken = take(found.get(), person);
        if (taken.isEmpty()) {
            return nothing(parkedId);
        }
        ReplayOutcome outcome = taken.get();
        return outcome instanceof ReplayOutcome.StillParked not
                ? new Outcome.NotPossible(DeskCode.STILL_NOT_UNDERSTOOD.with(not.code(), not.why()))
                : new Outcome.Done(answer(outcome));
    }

    /** Takes in again what waits for one reason, in the order it came, until the part is done. */
    ReplayReport replayAll(ReplayOrder order, Desk.Person person) {
        ReplayReport.Tally tally = new ReplayReport.Tally();
        Instant end = clock.instant().plus(LONGEST);
        List<Parked> part = ledger.parkedFor(order.code(), order.feed(), order.after(), order.limit());
        Optional<ParkedPlace> done = Optional.empty();
        for (Parked listed : part) {
            if (done.isPresent() && clock.instant().isAfter(end)) {
                return tally.report(done);
            }
            // Somebody else may have seen to it meanwhile.
            waiting(listed.id())
                    .flatMap(parked -> take(parked, person))
                    .ifPresent(outcome -> tally.add(listed.id(), outcome));
            done = Optional.of(listed.place());
        }
        return tally.report(done.filter(more -> part.size() == order.limit()));
    }

    /** Empty if it waits no more: its sender sent it again meanwhile, or somebody else saw to it. */
    private Optional<ReplayOutcome> take(Parked found, Desk.Person person) {
        Instant now = clock.instant();
        try {
            return ledger.commit(entry -> {
                Optional<Parked> waiting = entry.parked().find(found.id()).filter(Parked::isWaiting);
                return waiting.map(parked -> {
                    ReplayOutcome outcome = replay.take(entry, parked, now);
                    note(entry, parked, outcome, person, now);
                    return outcome;
                });
            });
        } catch (LedgerUnavailable later) {
            throw later;
        } catch (RuntimeException failed) {
            failures.accept(found, failed);
            return ledger.commit(entry -> {
                note(entry, found, FAILED_AGAIN, person, now);
                return Optional.of(FAILED_AGAIN);
            });
        }
    }

    private static void note(
            Ledger.Entry entry, Parked parked, ReplayOutcome outcome, Desk.Person person, Instant now) {
        DeskBook book = DeskBook.of(entry, person, Act.REPLAYED, Kind.PARKED, parked.id(), now);
        if (outcome instanceof ReplayOutcome.StillParked) {
            book.record(Optional.empty(), parked.code(), Deed.Outcome.REFUSED);
            return;
        }
        settle(entry, parked, person, "replayed: ", now);
        if (outcome instanceof ReplayOutcome.Answered answered) {
            Delivery delivery = answered.delivery();
            book.note(Optional.of(delivery.document().stay()), Optional.of(delivery.id()), parked.code());
        } else if (outcome instanceof ReplayOutcome.Folded folded
                && !folded.stays().isEmpty()) {
            folded.stays().forEach(stay -> book.note(Optional.of(stay), Optional.empty(), parked.code()));
        } else {
            book.note(Optional.empty(), Optional.empty(), parked.code());
        }
    }

    private static DeskAnswer answer(ReplayOutcome outcome) {
        if (outcome instanceof ReplayOutcome.Folded folded) {
            return DeskCode.FOLDED.with(folded.stays().size());
        }
        return outcome instanceof ReplayOutcome.Answered answered
                ? DeskCode.ANSWERED.with(
                        answered.delivery().recipient(), answered.delivery().status())
                : DeskCode.KEPT.with();
    }

    /** What taking it in again would do. */
    Optional<Foreseen> foresee(String parkedId) {
        return waiting(parkedId).map(parked -> rehearsal.of(List.of(parked), Optional.empty()));
    }

    /** What taking in again a part of those that wait for one reason would do. */
    Foreseen foreseeAll(ReplayOrder order) {
        return rehearsal.of(order);
    }

    /** Ends its waiting without taking it in. */
    Outcome dismiss(String parkedId, Desk.Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            Optional<Parked> found = entry.parked().find(parkedId).filter(Parked::isWaiting);
            if (found.isEmpty()) {
                return nothing(parkedId);
            }
            settle(entry, found.get(), person, Parked.DISMISSED, now);
            return DeskBook.of(entry, person, Act.DISMISSED, Kind.PARKED, parkedId, now)
                    .done(Optional.empty(), Optional.empty(), found.get().code(), DeskCode.DISMISSED.with());
        });
    }

    private Optional<Parked> waiting(String parkedId) {
        return ledger.findParked(parkedId).filter(Parked::isWaiting);
    }

    private static Outcome nothing(String parkedId) {
        return new Outcome.NotFound(DeskCode.NO_PARKED_WAITING.with(parkedId));
    }

    private static void settle(Ledger.Entry entry, Parked parked, Desk.Person person, String how, Instant now) {
        entry.parked().settle(parked.id(), new Task.Closing(now, person.name(), how + person.why()));
    }
}
