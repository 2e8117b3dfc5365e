package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stays whose content is removed next; looking removes nothing. */
@Command(name = "retention", mixinStandardHelpOptions = true)
final class RetentionCommand extends Report {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    RetentionCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return "/api/retention?limit=" + limit;
    }

    @Override
    void show(JsonNode answer) {
        Table table = new Table(words().say("head.stay"));
        for (JsonNode stay : answer.path("items")) {
            table.add(text(stay, "facility").replace("/", "%2F") + "/" + text(stay, "number"));
        }
        showList(answer, table, "retention.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return false;
    }
}
