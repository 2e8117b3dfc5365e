package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.discharge.CodeTable;

/** Codes of the senders that no table knows, and reading the tables again. */
final class CodesRoutes {
    /** As many as are kept of some feeds. */
    private static final int ALL = 10_000;

    private final ConsolePorts hub;

    CodesRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/codes", this::list),
                Route.post(
                                "/api/codes/reload",
                                asked -> hub.codes().reload(asked.action().person()))
                        .by(Access.ADMINISTRATOR));
    }

    /** What a table knows by now is of no interest any more. */
    private CodesAnswer list(Asked asked) {
        CodeSearch search = new CodeSearch(asked.query("feed"), kind(asked.query("kind")));
        Listing<CodeMet> unknown = Listing.of(
                hub.view().codesMet(search, ALL).stream()
                        .filter(met -> !hub.codes().knows(met.feed(), met.code()))
                        .toList(),
                asked.limit());
        return new CodesAnswer(
                unknown.items().stream().map(CodesAnswer.Line::of).toList(),
                unknown.more(),
                hub.codes().tables());
    }

    private static Optional<CodeTable> kind(Optional<String> key) {
        return key.map(text -> CodeTable.named(text)
                .orElseThrow(() -> new Refusal(
                        Fault.VALUE_WRONG,
                        "query kind",
                        Stream.of(CodeTable.values()).map(CodeTable::key).collect(Collectors.joining(", ")))));
    }
}
