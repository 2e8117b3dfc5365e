package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.console.OpeningLog.Kind;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.discharge.StayId;

/** Stays: the list, one opened, everything about it taken back. */
final class StayRoutes {
    private final ConsolePorts hub;
    private final Lines lines;

    StayRoutes(ConsolePorts hub) {
        this.hub = hub;
        this.lines = new Lines(hub);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/stays", this::list),
                Route.get("/api/stays/{facility}/{number}", this::open).by(Access.OPERATOR),
                Route.post(
                        "/api/stays/{facility}/{number}/withdraw",
                        asked ->
                                hub.desk().withdraw(asked.stay(), asked.action().person())));
    }

    private Listing<StayLine> list(Asked asked) {
        int limit = asked.limit();
        Listing<StaySummary> found = Listing.of(page(asked, limit + 1), limit);
        return new Listing<>(found.items().stream().map(StayLine::listed).toList(), found.more());
    }

    private List<StaySummary> page(Asked asked, int limit) {
        Optional<StayId> after = asked.query("after")
                .map(key -> StayRef.ofKey(key)
                        .orElseThrow(() -> new Refusal(Fault.VALUE_WRONG, "query after", "facility/number")));
        return asked.before()
                .filter(moment -> after.isPresent())
                .map(moment -> hub.view().staysAfter(moment, after.orElseThrow(), limit))
                .orElseGet(() -> hub.view().stays(asked.before(), limit));
    }

    private OpenedStay open(Asked asked) {
        StayId stay = asked.stay();
        StaySummary summary =
                hub.view().stay(stay).orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_STAY.with()));
        hub.openings()
                .opened(new Opening(hub.clock().instant(), asked.actor(), Kind.STAY, stay.key(), Optional.of(stay)));
        return new OpenedStay(
                StayLine.opened(summary),
                lines.tasks(hub.view().tasksOf(stay), asked),
                hub.facts().apply(stay).stream().map(FactLine::of).toList(),
                hub.view().versions(stay).stream().map(OpenedStay.Document::of).toList(),
                lines.deliveries(hub.view().deliveriesOf(stay), asked),
                hub.view().history(stay).stream().map(OpenedStay.Happening::of).toList());
    }
}
