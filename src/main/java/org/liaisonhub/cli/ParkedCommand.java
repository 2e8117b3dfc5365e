package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Parked messages that wait for somebody. */
@Command(name = "parked", mixinStandardHelpOptions = true)
final class ParkedCommand extends Report {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    @Option(names = "--containing", paramLabel = "TEXT", descriptionKey = "option.containing")
    private @Nullable String containing;

    ParkedCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        String path = "/api/parked?limit=" + limit;
        return containing == null ? path : path + "&containing=" + HubClient.segment(containing);
    }

    @Override
    void show(JsonNode answer) {
        Table table = new Table(
                words().say("head.age"),
                words().say("head.feed"),
                words().say("head.control-id"),
                words().say("head.id"),
                words().say("head.why"));
        for (JsonNode parked : answer.path("items")) {
            table.add(
                    age(parked, words()),
                    text(parked, "feed"),
                    text(parked, "controlId"),
                    text(parked, "id"),
                    text(parked, "code") + " " + text(parked, "reason"));
        }
        showList(answer, table, "parked.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("items").isEmpty();
    }
}
