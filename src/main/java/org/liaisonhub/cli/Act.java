package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command by which a person changes something; who and why go with it. */
abstract class Act implements Callable<Integer> {
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Reason reason;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    Act(Place place, Words words) {
        this.around = place.around();
        this.words = words;
        this.connection = new Connection(place, words);
        this.reason = new Reason(around, words);
    }

    /** Where the API does it; may ask the hub what is meant. */
    abstract String path(HubClient hub);

    /** What the API needs besides who and why. */
    Map<String, String> members() {
        return Map.of();
    }

    @Override
    public Integer call() {
        Map<String, String> body = new HashMap<>(reason.members());
        body.putAll(members());
        HubClient hub = connection.operator();
        JsonNode answer = hub.act(path(hub), body);
        around.out()
                .println(
                        json
                                ? answer.toString()
                                : words.told(answer).orElse(answer.path("done").asText()));
        return ExitCodes.DONE;
    }

    final String who() {
        return reason.who();
    }

    final Words words() {
        return words;
    }
}
