package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of all the parts of a replay, added up. */
final class ReplaySum {
    private int replayed;
    private int kept;
    private final Map<String, ObjectNode> waiting = new LinkedHashMap<>();

    void add(JsonNode part) {
        replayed += part.path("replayed").asInt();
        kept += part.path("kept").asInt();
        for (JsonNode still : part.path("waiting")) {
            String why = Report.text(still, "code") + " " + Report.text(still, "reason");
            ObjectNode known = waiting.get(why);
            if (known == null) {
                waiting.put(why, still.deepCopy());
            } else {
                known.put(
                        "count",
                        known.path("count").asInt() + still.path("count").asInt());
            }
        }
    }

    int replayed() {
        return replayed;
    }

    int waiting() {
        return waiting.values().stream()
                .mapToInt(still -> still.path("count").asInt())
                .sum();
    }

    JsonNode json() {
        ObjectNode sum = JsonNodeFactory.instance.objectNode();
        sum.put("replayed", replayed).put("kept", kept);
        waiting.values().forEach(sum.putArray("waiting")::add);
        return sum;
    }

    String text(Words words) {
        String sum = words.say("replay.done", replayed, kept, waiting()) + "\n";
        if (waiting.isEmpty()) {
            return sum;
        }
        Table table = new Table(words.say("head.count"), words.say("head.example"), words.say("head.why"));
        waiting.forEach((why, still) -> table.add(Report.text(still, "count"), Report.text(still, "example"), why));
        return sum + table + "\n" + words.hints(waiting.values().stream().map(still -> Report.text(still, "code")));
    }
}
