package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Thing.Kind;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.discharge.StayId;

/** What a person may do with a parked message. */
final class ParkedDesk {
    private final Ledger ledger;
    private final Fold fold;
    private final InstantSource clock;

    ParkedDesk(Ledger ledger, Fold fold, InstantSource clock) {
        this.ledger = ledger;
        this.fold = fold;
        this.clock = clock;
    }

    /** Takes a parked message in again, as if it had just arrived. */
    Outcome replay(String parkedId, Desk.Person person) {
        Instant now = clock.instant();
        Optional<Parked> found =
                ledger.findParked(parkedId).filter(parked -> parked.settled().isEmpty());
        if (found.isEmpty()) {
            return new Outcome.NotFound("waiting parked message " + parkedId);
        }
        return ledger.commit(entry -> {
            DeskBook book = DeskBook.of(entry, person, Act.REPLAYED, Kind.PARKED, parkedId, now);
            if (found.get().feed().startsWith(Acknowledge.FEED)) {
                // A recipient's words must never be taken for the hospital's.
                return book.notPossible(
                        Optional.empty(),
                        found.get().code(),
                        "it is an answer; its recipient can send it again, then dismiss this one");
            }
            Fold.FoldReplay replay = fold.replay(entry, found.get());
            if (replay instanceof Fold.FoldReplay.StillNotUnderstood not) {
                return book.notPossible(Optional.empty(), found.get().code(), "still not understood: " + not.why());
            }
            List<StayId> stays = List.copyOf(((Fold.FoldReplay.Done) replay).stays());
            entry.settle(parkedId, new Task.Closing(now, person.name(), "replayed: " + person.why()));
            String words = "folded into " + stays.size() + " stay(s)";
            List<Optional<StayId>> about = stays.isEmpty()
                    ? List.of(Optional.empty())
                    : stays.stream().map(Optional::of).toList();
            about.forEach(stay -> book.done(stay, Optional.empty(), found.get().code(), words));
            return new Outcome.Done(words);
        });
    }

    /** Ends its waiting without taking it in. */
    Outcome dismiss(String parkedId, Desk.Person person) {
        Instant now = clock.instant();
        Optional<Parked> found =
                ledger.findParked(parkedId).filter(parked -> parked.settled().isEmpty());
        if (found.isEmpty()) {
            return new Outcome.NotFound("waiting parked message " + parkedId);
        }
        return ledger.commit(entry -> {
            entry.settle(parkedId, new Task.Closing(now, person.name(), "dismissed: " + person.why()));
            return DeskBook.of(entry, person, Act.DISMISSED, Kind.PARKED, parkedId, now)
                    .done(Optional.empty(), Optional.empty(), found.get().code(), "dismissed");
        });
    }
}
