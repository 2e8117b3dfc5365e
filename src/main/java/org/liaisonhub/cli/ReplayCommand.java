package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes a parked message in again, or all of one reason, part by part; interrupted, it goes on where it is called again. With
 * {@code --dry-run} it only says what that would do.
 */
@Command(mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Reason reason;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "parameter.id")
    private @Nullable String id;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "option.replay-code")
    private @Nullable String code;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "option.feed")
    private @Nullable String feed;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--after", paramLabel = "PLACE", descriptionKey = "option.after")
    private @Nullable String after;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    ReplayCommand(Place place, Words words) {
        this.around = place.around();
        this.words = words;
        this.connection = new Connection(place, words);
        this.reason = new Reason(around, words);
    }

    @Override
    public Integer call() {
        if ((id == null) == (code == null)) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.replay"));
        }
        HubClient hub = connection.operator();
        if (dryRun) {
            return foresee(hub);
        }
        return id == null ? all(hub) : one(hub);
    }

    private int one(HubClient hub) {
        JsonNode answer = hub.act("/api/parked/" + HubClient.segment(String.valueOf(id)) + "/replay", reason.members());
        around.out()
                .println(
                        json
                                ? answer.toString()
                                : words.told(answer).orElse(answer.path("done").asText()));
        return ExitCodes.DONE;
    }

    private int foresee(HubClient hub) {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("code", code);
        asked.put("feed", feed);
        asked.put("after", after);
        String path = id == null ? "/api/parked" : "/api/parked/" + HubClient.segment(id);
        JsonNode answer = hub.get(HubClient.query(path + "/rehearsal", asked), reason.who());
        around.out().print(json ? answer + "\n" : new ForeseenPage(words).of(answer));
        around.out().flush();
        for (JsonNode message : answer.path("messages")) {
            if (Report.text(message, "becomes").equals("WAITS")) {
                return ExitCodes.PERSON_NEEDED;
            }
        }
        return ExitCodes.DONE;
    }

    private int all(HubClient hub) {
        Map<String, String> body = new HashMap<>(reason.members());
        body.put("code", String.valueOf(code));
        if (feed != null) {
            body.put("feed", feed);
        }
        if (after != null) {
            body.put("after", after);
        }
        ReplaySum sum = new ReplaySum();
        for (boolean isMore = true; isMore; ) {
            JsonNode part = hub.act("/api/parked/replay", body);
            sum.add(part);
            isMore = part.has("next");
            body.put("after", Report.text(part, "next"));
            if (isMore && !json) {
                around.out().println(words.say("replay.so-far", sum.replayed(), sum.waiting()));
                around.out().flush();
            }
        }
        around.out().print(json ? sum.json() + "\n" : sum.text(words));
        around.out().flush();
        return sum.waiting() == 0 ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }
}
