package org.liaisonhub.console;

import java.util.List;

/** The directory of recipients, and reading it again, or the list of senders. */
final class DirectoryRoutes {
    private final ConsolePorts hub;

    DirectoryRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/directory", this::list),
                Route.post(
                                "/api/directory/reload",
                                asked -> hub.reload().reload(asked.action().person()))
                        .by(Access.ADMINISTRATOR),
                Route.post(
                                "/api/senders/reload",
                                asked -> hub.senders().reload(asked.action().person()))
                        .by(Access.ADMINISTRATOR));
    }

    private RecipientList list(Asked asked) {
        int limit = asked.limit();
        return RecipientList.of(Listing.of(hub.directory().get().page(asked.query("after"), limit + 1), limit));
    }
}
