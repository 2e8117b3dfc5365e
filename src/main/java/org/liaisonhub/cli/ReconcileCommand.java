package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A day added up; what does not add up is named. */
@Command(name = "reconcile", mixinStandardHelpOptions = true)
final class ReconcileCommand extends Report {
    @Option(names = "--day", paramLabel = "YYYY-MM-DD", descriptionKey = "option.day")
    private @Nullable String day;

    ReconcileCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return day == null ? "/api/reconcile" : "/api/reconcile?day=" + HubClient.segment(day);
    }

    @Override
    void show(JsonNode answer) {
        Table sum = new Table(words().say("reconcile.day"), text(answer, "day"));
        number(sum, answer, "discharges");
        number(sum, answer, "letters");
        for (String group : new String[] {"settled", "byHand", "withTask", "underWay"}) {
            number(sum, answer.path("standing"), group);
        }
        number(sum, answer, "mismatched");
        number(sum, answer, "cancelled");
        number(sum, answer, "deliveries");
        number(sum, answer, "unsettled");
        number(sum, answer, "openTasks");
        for (Map.Entry<String, JsonNode> count : answer.path("messages").properties()) {
            sum.add(words().of("messages", count.getKey()), count.getValue().asText());
        }
        print(sum);
        if (waits(answer)) {
            Table faults = new Table(words().say("head.stay"), words().say("head.why"));
            for (JsonNode fault : answer.path("mismatches")) {
                String where = fault.has("stay") ? stay(fault) : text(fault, "message");
                faults.add(where, words().of("mismatch", text(fault, "kind")));
            }
            print("\n" + faults);
        }
        print(words().say(waits(answer) ? "reconcile.wrong" : "reconcile.right") + "\n");
    }

    private void number(Table table, JsonNode node, String member) {
        table.add(words().of("reconcile", member), text(node, member));
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("addsUp").asBoolean();
    }
}
