package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.discharge.StayId;

/**
 * Records deeds that change nothing in the ledger: looking, copying, putting a file in force. Each is a commit of its own
 * that has ended when the method returns; where it throws, the deed must not be done.
 */
public final class AuditBook {
    private final Ledger ledger;
    private final InstantSource clock;

    public AuditBook(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Somebody is about to see patient data; it stands in the stay's history too. */
    public void opened(Actor actor, Thing thing, Optional<StayId> stay) {
        Instant at = clock.instant();
        ledger.<Boolean>commit(entry -> {
            new DeskBook(entry, actor, "", Act.OPENED, thing, at).record(stay, "", Deed.Outcome.DONE);
            String kind = thing.kind().name();
            stay.ifPresent(about ->
                    entry.note(new HistoryLine(at, about, Optional.empty(), actor.name(), Act.OPENED.verb(), kind)));
            return true;
        });
    }

    /** Somebody does something that concerns no stay. */
    public void record(Desk.Person person, Act act, Thing thing, String detail, Deed.Outcome outcome) {
        Instant at = clock.instant();
        ledger.<Boolean>commit(entry -> {
            new DeskBook(entry, person.actor(), person.why(), act, thing, at).record(Optional.empty(), detail, outcome);
            return true;
        });
    }
}
