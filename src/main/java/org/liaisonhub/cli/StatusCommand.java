package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;

/** How the hub is, in one look. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand extends Report {
    StatusCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return "/api/status";
    }

    @Override
    void show(JsonNode answer) {
        Table table = new Table(words().say("status.hub"), text(answer, "version"));
        table.add(words().say("status.up"), span(answer, "uptimeSeconds"));
        for (Map.Entry<String, JsonNode> port : answer.path("ports").properties()) {
            table.add(words().say("status.port", port.getKey()), port.getValue().asText());
        }
        for (Map.Entry<String, JsonNode> count : answer.path("counts").properties()) {
            table.add(words().of("count", count.getKey()), count.getValue().asText());
        }
        if (answer.has("oldestUndeliveredSeconds")) {
            table.add(words().say("status.oldest"), span(answer, "oldestUndeliveredSeconds"));
        }
        answer.path("troubles").forEach(trouble -> table.add(words().say("status.trouble"), trouble.asText()));
        print(table);
        print(words().say(waits(answer) ? "status.needs-person" : "status.quiet") + "\n");
    }

    private String span(JsonNode answer, String member) {
        return words().span(Duration.ofSeconds(answer.path(member).asLong()));
    }

    @Override
    boolean waits(JsonNode answer) {
        return answer.path("needsPerson").asBoolean();
    }
}
