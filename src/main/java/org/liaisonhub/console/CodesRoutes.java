package org.liaisonhub.console;

import java.util.Comparator;
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
        Optional<CodePlace> after = place(asked.query("after"));
        // Sorted here, for databases do not agree on the order of letters, and a page must go on where one ended.
        Listing<CodeMet> unknown = Listing.of(
                hub.view().codesMet(search, ALL).stream()
                        .filter(met -> !hub.codes().knows(met.feed(), met.code()))
                        .filter(met ->
                                after.filter(place -> !place.isBefore(met)).isEmpty())
                        .sorted(Comparator.comparing(CodePlace::of))
                        .toList(),
                asked.limit());
        return CodesAnswer.of(unknown, hub.codes().tables());
    }

    private static Optional<CodePlace> place(Optional<String> text) {
        return text.map(said -> CodePlace.of(said)
                .orElseThrow(
                        () -> new Refusal(Fault.VALUE_WRONG, "query after", "next, as the answer before gave it")));
    }

    private static Optional<CodeTable> kind(Optional<String> key) {
        return key.map(text -> CodeTable.named(text)
                .orElseThrow(() -> new Refusal(
                        Fault.VALUE_WRONG,
                        "query kind",
                        Stream.of(CodeTable.values()).map(CodeTable::key).collect(Collectors.joining(", ")))));
    }
}
