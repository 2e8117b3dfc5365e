package org.liaisonhub.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.liaisonhub.discharge.StayId;

/** The ledger as a whole: a day added up, and what retention removes next. */
final class LedgerRoutes {
    private final ConsolePorts hub;

    LedgerRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/reconcile", this::reconcile), Route.get("/api/retention", this::retention));
    }

    private ReconciliationLine reconcile(Asked asked) {
        return ReconciliationLine.of(hub.reconcile().apply(asked.query("day").map(LedgerRoutes::day)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Refusal(Fault.VALUE_WRONG, "query day", "2026-11-22");
        }
    }

    private Listing<StayRef> retention(Asked asked) {
        int limit = asked.limit();
        Listing<StayId> due = Listing.of(hub.retention().apply(limit + 1), limit);
        return new Listing<>(due.items().stream().map(StayRef::of).toList(), due.more());
    }
}
