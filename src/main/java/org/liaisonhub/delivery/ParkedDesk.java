package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Thing.Kind;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.discharge.StayId;

/**
 * What a person may do with a parked message. What a hospital said is folded; what a recipient answered is taken as that
 * recipient's answer and never as the hospital's word.
 */
public final class ParkedDesk {
    private final Ledger ledger;
    private final Fold fold;
    private final Acknowledge acknowledge;
    private final AnswerReader answers;
    private final InstantSource clock;

    public ParkedDesk(Ledger ledger, Fold fold, Acknowledge acknowledge, AnswerReader answers, InstantSource clock) {
        this.ledger = ledger;
        this.fold = fold;
        this.acknowledge = acknowledge;
        this.answers = answers;
        this.clock = clock;
    }

    /** Takes a parked message in again, as if it had just arrived. */
    Outcome replay(String parkedId, Desk.Person person) {
        Optional<Parked> found = waiting(parkedId);
        if (found.isEmpty()) {
            return nothing(parkedId);
        }
        Parked parked = found.get();
        return parked.feed().startsWith(Acknowledge.FEED) ? answer(parked, person) : message(parked, person);
    }

    private Outcome message(Parked parked, Desk.Person person) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            DeskBook book = DeskBook.of(entry, person, Act.REPLAYED, Kind.PARKED, parked.id(), now);
            Fold.FoldReplay replay = fold.replay(entry, parked);
            if (replay instanceof Fold.FoldReplay.StillNotUnderstood not) {
                return book.notPossible(Optional.empty(), parked.code(), "still not understood: " + not.why());
            }
            List<StayId> stays = List.copyOf(((Fold.FoldReplay.Done) replay).stays());
            settle(entry, parked, person, "replayed: ", now);
            String words = "folded into " + stays.size() + " stay(s)";
            List<Optional<StayId>> about = stays.isEmpty()
                    ? List.of(Optional.empty())
                    : stays.stream().map(Optional::of).toList();
            about.forEach(stay -> book.done(stay, Optional.empty(), parked.code(), words));
            return new Outcome.Done(words);
        });
    }

    private Outcome answer(Parked parked, Desk.Person person) {
        Instant now = clock.instant();
        AnswerReading reading = answers.read(parked.bytes(), now);
        String from = parked.feed().substring(Acknowledge.FEED.length());
        return ledger.commit(entry -> {
            DeskBook book = DeskBook.of(entry, person, Act.REPLAYED, Kind.PARKED, parked.id(), now);
            Acknowledge.Use use = acknowledge.use(entry, reading, from, now);
            if (use instanceof Acknowledge.Use.NotUsable not) {
                return book.notPossible(Optional.empty(), parked.code(), "still not usable: " + not.why());
            }
            Delivery delivery = ((Acknowledge.Use.Applied) use).delivery();
            settle(entry, parked, person, "replayed: ", now);
            return book.done(
                    Optional.of(delivery.document().stay()),
                    Optional.of(delivery.id()),
                    parked.code(),
                    "taken as the answer of " + from + "; the delivery is " + delivery.status());
        });
    }

    /** Ends its waiting without taking it in. */
    Outcome dismiss(String parkedId, Desk.Person person) {
        Instant now = clock.instant();
        Optional<Parked> found = waiting(parkedId);
        if (found.isEmpty()) {
            return nothing(parkedId);
        }
        return ledger.commit(entry -> {
            settle(entry, found.get(), person, "dismissed: ", now);
            return DeskBook.of(entry, person, Act.DISMISSED, Kind.PARKED, parkedId, now)
                    .done(Optional.empty(), Optional.empty(), found.get().code(), "dismissed");
        });
    }

    private Optional<Parked> waiting(String parkedId) {
        return ledger.findParked(parkedId).filter(parked -> parked.settled().isEmpty());
    }

    private static Outcome nothing(String parkedId) {
        return new Outcome.NotFound("waiting parked message " + parkedId);
    }

    private static void settle(Ledger.Entry entry, Parked parked, Desk.Person person, String how, Instant now) {
        entry.settle(parked.id(), new Task.Closing(now, person.name(), how + person.why()));
    }
}
