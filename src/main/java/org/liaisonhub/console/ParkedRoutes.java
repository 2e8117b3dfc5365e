package org.liaisonhub.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.console.OpeningLog.Kind;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.delivery.Parked;

/** Parked messages: the waiting ones, one opened, taken in again or put away. */
final class ParkedRoutes {
    private final ConsolePorts hub;

    ParkedRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/parked", this::list),
                Route.get("/api/parked/{id}", this::open).by(Access.OPERATOR),
                Route.post(
                        "/api/parked/{id}/replay",
                        asked -> Outcomes.answer(
                                hub.desk().replay(asked.id(), asked.action().person()))),
                Route.post(
                        "/api/parked/{id}/dismiss",
                        asked -> Outcomes.answer(
                                hub.desk().dismiss(asked.id(), asked.action().person()))));
    }

    private Listing<ParkedLine> list(Asked asked) {
        int limit = asked.limit();
        Instant now = hub.clock().instant();
        Listing<Parked> found = Listing.of(hub.view().parked(asked.query("containing"), limit + 1), limit);
        return new Listing<>(
                found.items().stream()
                        .map(parked -> ParkedLine.listed(parked, now))
                        .toList(),
                found.more());
    }

    private ParkedLine open(Asked asked) {
        Parked parked = hub.view()
                .findParked(asked.id())
                .orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, "path", "parked message " + asked.id()));
        Instant now = hub.clock().instant();
        hub.openings().opened(new Opening(now, asked.actor(), Kind.PARKED, parked.id(), Optional.empty()));
        return ParkedLine.opened(parked, now);
    }
}
