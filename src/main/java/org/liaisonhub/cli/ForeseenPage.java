package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** What a replay would do, for a person. */
final class ForeseenPage {
    private final Words words;

    ForeseenPage(Words words) {
        this.words = words;
    }

    String of(JsonNode seen) {
        StringBuilder page = new StringBuilder(words.say("foreseen.nothing-done")).append('\n');
        page.append(messages(seen.path("messages")));
        part(page, "foreseen.documents", seen.path("documents"), documents(seen.path("documents")));
        part(page, "foreseen.deliveries", seen.path("deliveries"), deliveries(seen.path("deliveries")));
        part(page, "foreseen.opened", seen.path("opened"), TaskTable.of(seen.path("opened"), words));
        part(page, "foreseen.closed", seen.path("closed"), TaskTable.of(seen.path("closed"), words));
        if (seen.has("next")) {
            page.append('\n')
                    .append(words.say("foreseen.more", Report.text(seen, "next")))
                    .append('\n');
        }
        return page.toString();
    }

    private void part(StringBuilder page, String heading, JsonNode lines, Table table) {
        if (!lines.isEmpty()) {
            page.append('\n').append(words.say(heading)).append('\n').append(table);
        }
    }

    private Table messages(JsonNode messages) {
        Table table = new Table(
                words.say("head.id"),
                words.say("head.feed"),
                words.say("head.control-id"),
                words.say("head.becomes"),
                words.say("head.stay"),
                words.say("head.why"));
        for (JsonNode message : messages) {
            table.add(
                    Report.text(message, "id"),
                    Report.text(message, "feed"),
                    Report.text(message, "controlId"),
                    words.of("becomes", Report.text(message, "becomes")),
                    message.path("stays").valueStream().map(ForeseenPage::stay).collect(Collectors.joining(", ")),
                    (Report.text(message, "code") + " " + Report.text(message, "reason")).strip());
        }
        return table;
    }

    private Table documents(JsonNode documents) {
        Table table = new Table(words.say("head.stay"), words.say("head.document"));
        for (JsonNode document : documents) {
            table.add(Report.stay(document), document(document));
        }
        return table;
    }

    private Table deliveries(JsonNode deliveries) {
        Table table = new Table(
                words.say("head.recipient"),
                words.say("head.stay"),
                words.say("head.document"),
                words.say("head.purpose"),
                words.say("head.state"));
        for (JsonNode move : deliveries) {
            String from = move.has("from") ? words.of("state", Report.text(move, "from")) + " → " : "";
            table.add(
                    Report.text(move, "recipient"),
                    Report.stay(move),
                    document(move),
                    words.of("purpose", Report.text(move, "purpose")),
                    from + words.of("state", Report.text(move, "to")));
        }
        return table;
    }

    private String document(JsonNode node) {
        return words.of("document", Report.text(node, "document")) + " v" + Report.text(node, "version");
    }

    private static String stay(JsonNode stay) {
        return Report.text(stay, "facility").replace("/", "%2F") + "/" + Report.text(stay, "number");
    }
}
