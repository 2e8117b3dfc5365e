package org.liaisonhub.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.console.OpeningLog.Kind;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskCode;

/** Deliveries: what is undelivered, one of them, the message that travels, letting it go, sending it again or elsewhere. */
final class DeliveryRoutes {
    private final ConsolePorts hub;
    private final Lines lines;

    DeliveryRoutes(ConsolePorts hub) {
        this.hub = hub;
        this.lines = new Lines(hub);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/undelivered", this::undelivered),
                Route.get("/api/deliveries/{id}", asked -> lines.delivery(found(asked), asked)),
                Route.get("/api/deliveries/{id}/message", this::message).by(Access.OPERATOR),
                Route.post(
                        "/api/deliveries/{id}/resend",
                        asked -> hub.desk().resend(asked.id(), asked.action().person())),
                Route.post(
                        "/api/deliveries/{id}/release",
                        asked -> hub.desk().release(asked.id(), asked.action().person())),
                Route.post("/api/deliveries/{id}/redirect", this::redirect));
    }

    private Listing<DeliveryLine> undelivered(Asked asked) {
        int limit = asked.limit();
        Listing<Delivery> found = Listing.of(hub.view().undelivered(limit + 1), limit);
        return new Listing<>(lines.deliveries(found.items(), asked), found.more());
    }

    private Desk.Outcome redirect(Asked asked) throws IOException {
        Action action = asked.action();
        Desk.Person person = action.person();
        return hub.desk().redirect(asked.id(), action.recipient(), person);
    }

    private Route.Raw message(Asked asked) {
        Delivery delivery = found(asked);
        byte[] message = hub.view()
                .message(delivery.id())
                .orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_MESSAGE.with(delivery.id())));
        hub.openings()
                .opened(new Opening(
                        hub.clock().instant(),
                        asked.actor(),
                        Kind.MESSAGE,
                        delivery.id(),
                        Optional.of(delivery.document().stay())));
        return new Route.Raw("application/fhir+json", message);
    }

    private Delivery found(Asked asked) {
        return hub.view()
                .findDelivery(asked.id())
                .orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_DELIVERY.with(asked.id())));
    }
}
