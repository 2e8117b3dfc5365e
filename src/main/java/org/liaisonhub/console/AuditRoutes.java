package org.liaisonhub.console;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.audit.Link;
import org.liaisonhub.discharge.StayId;

/** Who did what: the newest deeds, whether the chain is whole, and a copy of all between two moments. */
final class AuditRoutes {
    private static final int PAGE = 500;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final ConsolePorts hub;

    AuditRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/audit", this::list).by(Access.ADMINISTRATOR),
                Route.get(
                        "/api/audit/check",
                        asked -> AuditLine.Chain.of(hub.audit().check())),
                Route.post("/api/audit/export", this::export).by(Access.ADMINISTRATOR));
    }

    private Listing<AuditLine> list(Asked asked) {
        int limit = asked.limit();
        AuditTrail trail = hub.view().audit();
        Optional<String> account = asked.query("account");
        Optional<StayId> stay = asked.query("facility")
                .flatMap(facility -> asked.query("number").map(number -> new StayId(facility, number)));
        List<Link> found = stay.map(about -> trail.ofStay(about, limit + 1))
                .or(() -> account.map(name -> trail.by(name, limit + 1)))
                .orElseGet(() -> trail.newest(limit + 1));
        return Listing.of(found.stream().map(AuditLine::of).toList(), limit);
    }

    private Route.Written export(Asked asked) throws IOException {
        Instant from = asked.moment("from").orElse(Instant.EPOCH);
        Instant until = asked.moment("until").orElse(END);
        hub.audit().exported(asked.action().person(), from + "/" + until);
        return new Route.Written("application/fhir+ndjson", into -> write(from, until, into));
    }

    private void write(Instant from, Instant until, OutputStream into) throws IOException {
        AuditTrail trail = hub.view().audit();
        List<Link> page = trail.between(from, until, 0, PAGE);
        while (!page.isEmpty()) {
            for (Link link : page) {
                into.write(hub.audit().event(link));
                into.write('\n');
            }
            Link last = page.get(page.size() - 1);
            page = trail.between(last.deed().at(), until, last.sequence(), PAGE);
        }
    }
}
