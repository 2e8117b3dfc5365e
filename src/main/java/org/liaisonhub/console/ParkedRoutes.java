package org.liaisonhub.console;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.console.OpeningLog.Kind;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Foreseen;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedReason;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.delivery.ReplayOrder;

/** Parked messages: the waiting ones and why, one opened, taken in again or put away; and what taking in again would do. */
final class ParkedRoutes {
    /** Messages that are replayed in one request; the next one goes on. */
    private static final int PART = 200;

    private final ConsolePorts hub;
    private final Lines lines;

    ParkedRoutes(ConsolePorts hub) {
        this.hub = hub;
        this.lines = new Lines(hub);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/parked", this::list),
                Route.get("/api/parked/rehearsal", this::foreseeAll).by(Access.OPERATOR),
                Route.post("/api/parked/replay", this::replayAll),
                Route.get("/api/parked/{id}", this::open).by(Access.OPERATOR),
                Route.get("/api/parked/{id}/rehearsal", this::foresee).by(Access.OPERATOR),
                Route.post(
                        "/api/parked/{id}/replay",
                        asked -> hub.desk().replay(asked.id(), asked.action().person())),
                Route.post(
                        "/api/parked/{id}/dismiss",
                        asked -> hub.desk().dismiss(asked.id(), asked.action().person())));
    }

    private ParkedList list(Asked asked) {
        int limit = asked.limit();
        Instant now = hub.clock().instant();
        ParkedSearch search = new ParkedSearch(
                asked.query("controlId"),
                asked.query("stay"),
                asked.query("sender"),
                asked.query("code"),
                asked.query("feed"),
                asked.query("containing"));
        Optional<ParkedPlace> after = place(asked.query("after"), "query after");
        Optional<List<ParkedList.Reason>> reasons = Optional.of(search)
                .filter(ParkedSearch.ALL::equals)
                .filter(all -> after.isEmpty())
                .map(all -> ParkedReason.all(hub.view()).stream()
                        .map(reason -> ParkedList.Reason.of(reason, hub.hints(), now))
                        .toList());
        return ParkedList.of(Listing.of(hub.view().parked(search, after, limit + 1), limit), reasons, now);
    }

    private static Optional<ParkedPlace> place(Optional<String> text, String where) {
        return text.map(said -> ParkedPlace.of(said)
                .orElseThrow(() -> new Refusal(Fault.VALUE_WRONG, where, "next, as the answer before gave it")));
    }

    private ReplayLine replayAll(Asked asked) throws IOException {
        Action action = asked.action("code", "feed", "after");
        ReplayOrder order = new ReplayOrder(
                action.member("code", 40).orElseThrow(() -> new Refusal(Fault.BODY_WRONG, "body /code", "HUB-1001")),
                action.member("feed", 300),
                place(action.member("after", 120), "body /after"),
                PART);
        return ReplayLine.of(hub.desk().replayAll(order, action.person()));
    }

    private ForeseenLine foreseeAll(Asked asked) {
        ReplayOrder order = new ReplayOrder(
                asked.query("code").orElseThrow(() -> new Refusal(Fault.VALUE_WRONG, "query code", "HUB-1001")),
                asked.query("feed"),
                place(asked.query("after"), "query after"),
                asked.limit());
        return shown(hub.desk().foreseeAll(order), asked);
    }

    private ForeseenLine foresee(Asked asked) {
        return shown(
                hub.desk()
                        .foresee(asked.id())
                        .orElseThrow(
                                () -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_PARKED_WAITING.with(asked.id()))),
                asked);
    }

    /** What it would make of a message says something of what is in it. */
    private ForeseenLine shown(Foreseen seen, Asked asked) {
        Instant now = hub.clock().instant();
        Actor actor = asked.actor();
        seen.messages()
                .forEach(message -> hub.openings()
                        .opened(new Opening(
                                now, actor, Kind.PARKED, message.parked().id(), Optional.empty())));
        return ForeseenLine.of(seen, lines, asked);
    }

    private ParkedLine open(Asked asked) {
        Parked parked = hub.view()
                .findParked(asked.id())
                .orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_PARKED.with(asked.id())));
        Instant now = hub.clock().instant();
        hub.openings().opened(new Opening(now, asked.actor(), Kind.PARKED, parked.id(), Optional.empty()));
        return ParkedLine.opened(parked, now);
    }
}
