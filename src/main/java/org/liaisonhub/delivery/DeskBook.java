package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Doer;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/**
 * Writes down one deed of a person, in the commit that does it: in the stay's history where it was done, in the audit
 * where it was done or refused.
 *
 * @param entry the commit
 * @param actor who
 * @param why the reason given; may be empty where none is asked for
 * @param act what
 * @param thing to what
 * @param at when
 */
record DeskBook(Ledger.Entry entry, Actor actor, String why, Act act, Thing thing, Instant at) {

    static DeskBook of(Ledger.Entry entry, Desk.Person person, Act act, Thing.Kind kind, String id, Instant at) {
        return new DeskBook(entry, person.actor(), person.why(), act, new Thing(kind, id), at);
    }

    /** It was done; nothing that is shown or sent before the commit ends may depend on it. */
    Outcome done(Optional<StayId> stay, Optional<String> delivery, String detail, DeskAnswer answer) {
        note(stay, delivery, detail);
        return new Outcome.Done(answer);
    }

    /** That it was done, where somebody else answers the person. */
    void note(Optional<StayId> stay, Optional<String> delivery, String detail) {
        String what = act == Act.CLOSED ? act.verb() + " " + detail : act.verb();
        stay.ifPresent(about -> entry.note(new HistoryLine(at, about, delivery, actor.name(), what, why)));
        record(stay, detail, Deed.Outcome.DONE);
    }

    /** It was refused; why is for the person who asked. */
    Outcome notPossible(Optional<StayId> stay, String detail, DeskAnswer why) {
        record(stay, detail, Deed.Outcome.REFUSED);
        return new Outcome.NotPossible(why);
    }

    void record(Optional<StayId> stay, String detail, Deed.Outcome outcome) {
        entry.record(new Deed(at, doer(), act, thing, stay, stay.flatMap(this::patient), detail, why, outcome));
    }

    private Doer doer() {
        return new Doer(
                actor.account(), actor.role(), actor.from(), actor.says().orElse(""));
    }

    /** The hospital's own number of the stay's patient before any other. */
    private Optional<PatientId> patient(StayId stay) {
        return StayBook.known(entry, stay).all(CalledBy.class).stream()
                .map(CalledBy::id)
                .min((one, other) -> one.kind() == other.kind()
                        ? one.compareTo(other)
                        : one.kind().compareTo(other.kind()));
    }
}
