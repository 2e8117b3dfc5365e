package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one thing, whatever its id means. What it shows of a patient, the hub records as opened. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Identity identity;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--message", descriptionKey = "option.message")
    private boolean message;

    @Option(names = "--facts", descriptionKey = "option.facts")
    private boolean facts;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.any")
    private @Nullable String id;

    ShowCommand(Place place, Words words) {
        this.around = place.around();
        this.words = words;
        this.connection = new Connection(place, words);
        this.identity = new Identity(around);
    }

    @Override
    public Integer call() {
        HubClient hub = connection.operator();
        String who = identity.who();
        JsonNode match = new Lookup(hub, words).one(String.valueOf(id), who, message ? "delivery" : "");
        byte[] bytes = hub.read(match.path("href").asText() + (message ? "/message" : ""), who);
        around.out()
                .print(
                        json || message
                                ? new String(bytes, StandardCharsets.UTF_8) + "\n"
                                : page(match, hub.answer(bytes)));
        around.out().flush();
        return ExitCodes.DONE;
    }

    private String page(JsonNode match, JsonNode answer) {
        return switch (match.path("kind").asText()) {
            case "delivery" -> new DeliveryPage(words).of(answer);
            case "task" ->
                answer.has("part") ? TaskTable.of(List.of(answer), words).toString() : new StayPage(words).of(answer);
            case "parked" -> new ParkedPage(words).of(answer);
            default -> facts ? new StayPage(words).factsOf(answer) : new StayPage(words).of(answer);
        };
    }
}
