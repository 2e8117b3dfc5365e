package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is stuck, for how long, why, and whose it is. */
@Command(name = "undelivered", mixinStandardHelpOptions = true)
final class UndeliveredCommand extends Report {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    UndeliveredCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return "/api/undelivered?limit=" + limit;
    }

    @Override
    void show(JsonNode answer) {
        showList(answer, DeliveryTable.of(answer.path("items"), words()), "undelivered.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("items").isEmpty();
    }
}
