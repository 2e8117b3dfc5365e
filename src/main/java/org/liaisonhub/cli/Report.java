package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks the hub and shows the answer: a table for people, the API's JSON for programs. */
abstract class Report implements Callable<Integer> {
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Connection connection;

    @Mixin
    private final Identity identity;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    Report(Place place, Words words) {
        this.around = place.around();
        this.words = words;
        this.connection = new Connection(place, words);
        this.identity = new Identity(around);
    }

    /** Where the API has it. */
    abstract String path();

    /** Shows it to a person. */
    abstract void show(JsonNode answer);

    /** Whether a person is needed. */
    abstract boolean waits(JsonNode answer);

    /** Whether all pages are shown, not the first; the path then has a query. */
    boolean isWhole() {
        return false;
    }

    @Override
    public Integer call() {
        HubClient hub = connection.operator();
        byte[] bytes = hub.read(path(), identity.who());
        JsonNode first = hub.answer(bytes);
        boolean goesOn = isWhole() && first.has("next");
        JsonNode answer = goesOn ? new Pages(hub, words).whole(path(), first, identity.who()) : first;
        if (json) {
            print((goesOn ? answer.toString() : new String(bytes, StandardCharsets.UTF_8)) + "\n");
        } else {
            show(answer);
        }
        return waits(answer) ? ExitCodes.PERSON_NEEDED : ExitCodes.DONE;
    }

    final boolean isForPrograms() {
        return json;
    }

    final Words words() {
        return words;
    }

    final void print(Object text) {
        around.out().print(text);
        around.out().flush();
    }

    /** The end of a list: that there is nothing, or that there is more. */
    final void showList(JsonNode answer, Table table, String nothing) {
        if (answer.path("items").isEmpty()) {
            print(words.say(nothing) + "\n");
            return;
        }
        print(table);
        if (answer.path("more").asBoolean()) {
            print(words.say("list.more") + "\n");
        }
    }

    /** A moment to the second, in UTC as the API gives it; nothing where there is none. */
    static String moment(JsonNode node, String field) {
        String moment = text(node, field);
        return moment.isEmpty()
                ? moment
                : Instant.parse(moment).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }

    /** How long something has been there. */
    static String age(JsonNode node, Words words) {
        return words.span(Duration.ofSeconds(node.path("ageSeconds").asLong()));
    }

    /** How long until it is due, or since it was; {@code since} is when its age began. */
    static String due(JsonNode node, String since, Words words) {
        Instant now = Instant.parse(text(node, since))
                .plusSeconds(node.path("ageSeconds").asLong());
        Duration left = Duration.between(now, Instant.parse(text(node, "dueAt")));
        return words.say(left.isNegative() ? "due.overdue" : "due.in", words.span(left));
    }

    static String stay(JsonNode node) {
        // As the hub's own key of it, so that it can be given back to the command.
        return text(node.path("stay"), "facility").replace("/", "%2F") + "/" + text(node.path("stay"), "number");
    }
}
