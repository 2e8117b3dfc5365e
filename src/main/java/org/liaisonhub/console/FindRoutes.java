package org.liaisonhub.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.discharge.StayId;

/** What an id is: a stay's key or number, a delivery's, task's or parked message's id. */
final class FindRoutes {
    private final ConsolePorts hub;

    FindRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    /**
     * Something of that id.
     *
     * @param kind {@code stay}, {@code delivery}, {@code task} or {@code parked}
     * @param stay the stay it belongs to; absent for a parked message and a task about the hub
     * @param href where the API shows it; a task about a stay is shown with it
     */
    record Match(String kind, String id, Optional<StayRef> stay, String href) {}

    List<Route> routes() {
        return List.of(Route.get("/api/find", this::find));
    }

    private Listing<Match> find(Asked asked) {
        String id = asked.query("id")
                .map(String::strip)
                .orElseThrow(() -> new Refusal(Fault.VALUE_WRONG, "query id", "facility/number, number, UUID"));
        List<Match> matches = new ArrayList<>();
        hub.view()
                .findDelivery(id)
                .ifPresent(found -> matches.add(new Match(
                        "delivery",
                        id,
                        Optional.of(StayRef.of(found.document().stay())),
                        "/api/deliveries/" + segment(id))));
        hub.view()
                .findTask(id)
                .ifPresent(found -> matches.add(new Match(
                        "task",
                        id,
                        found.stay().map(StayRef::of),
                        found.stay().map(FindRoutes::href).orElse("/api/tasks/" + segment(id)))));
        hub.view()
                .findParked(id)
                .ifPresent(
                        found -> matches.add(new Match("parked", id, Optional.empty(), "/api/parked/" + segment(id))));
        StayRef.ofKey(id).flatMap(hub.view()::stay).ifPresent(found -> matches.add(match(found)));
        hub.view().staysNumbered(id).stream()
                .map(FindRoutes::match)
                .filter(match -> !matches.contains(match))
                .forEach(matches::add);
        return new Listing<>(matches, false);
    }

    private static Match match(StaySummary summary) {
        StayId stay = summary.stay();
        return new Match("stay", stay.key(), Optional.of(StayRef.of(stay)), href(stay));
    }

    private static String href(StayId stay) {
        return "/api/stays/" + segment(stay.facility()) + "/" + segment(stay.number());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
