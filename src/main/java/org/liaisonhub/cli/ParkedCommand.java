package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Parked messages that wait for somebody: the reasons with what to do, or those that were looked for. */
@Command(name = "parked", mixinStandardHelpOptions = true)
final class ParkedCommand extends Report {
    /** Under the reasons only the newest are shown. */
    private static final int NEWEST = 10;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    @Option(names = "--sender", paramLabel = "NAME", descriptionKey = "option.sender")
    private @Nullable String sender;

    @Option(names = "--control-id", paramLabel = "ID", descriptionKey = "option.control-id")
    private @Nullable String controlId;

    @Option(names = "--stay", paramLabel = "STAY", descriptionKey = "option.parked-stay")
    private @Nullable String stay;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "option.code")
    private @Nullable String code;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "option.feed")
    private @Nullable String feed;

    @Option(names = "--containing", paramLabel = "TEXT", descriptionKey = "option.containing")
    private @Nullable String containing;

    @Option(names = "--after", paramLabel = "PLACE", descriptionKey = "option.after")
    private @Nullable String after;

    ParkedCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("limit", Integer.toString(limit));
        asked.put("sender", sender);
        asked.put("controlId", controlId);
        asked.put("stay", stay);
        asked.put("code", code);
        asked.put("feed", feed);
        asked.put("containing", containing);
        asked.put("after", after);
        return HubClient.query("/api/parked", asked);
    }

    @Override
    void show(JsonNode answer) {
        JsonNode reasons = answer.path("reasons");
        if (!reasons.isEmpty()) {
            print(reasons(reasons) + "\n" + words().say("parked.newest") + "\n");
        }
        int most = reasons.isEmpty() ? Integer.MAX_VALUE : NEWEST;
        Table table = new Table(
                words().say("head.age"),
                words().say("head.feed"),
                words().say("head.sender"),
                words().say("head.control-id"),
                words().say("head.stay"),
                words().say("head.id"),
                words().say("head.why"));
        for (JsonNode parked : answer.path("items")) {
            if (most-- > 0) {
                table.add(
                        age(parked, words()),
                        text(parked, "feed"),
                        text(parked, "sender"),
                        text(parked, "controlId"),
                        parked.has("stay") ? stay(parked) : "",
                        text(parked, "id"),
                        text(parked, "code") + " " + text(parked, "reason"));
            }
        }
        showList(answer, table, "parked.none");
        if (answer.has("next")) {
            print("  --after " + text(answer, "next") + "\n");
        }
    }

    private String reasons(JsonNode reasons) {
        Table table = new Table(
                words().say("head.count"),
                words().say("head.since"),
                words().say("head.last"),
                words().say("head.code"),
                words().say("head.feed"),
                words().say("head.why"));
        for (JsonNode reason : reasons) {
            table.add(
                    text(reason, "count"),
                    age(reason, words()),
                    moment(reason, "newest"),
                    text(reason, "code"),
                    reason.path("feeds").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")),
                    text(reason, "reason"));
        }
        return table + "\n" + words().hints(reasons.valueStream().map(reason -> text(reason, "code")));
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("items").isEmpty();
    }
}
