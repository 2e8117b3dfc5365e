package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One stay for a person: what is open first, then what was sent, what happened, what is known and who said it, and the newest text
 * of each document.
 */
final class StayPage {
    private final Words words;

    StayPage(Words words) {
        this.words = words;
    }

    String of(JsonNode answer) {
        StringBuilder page = new StringBuilder(head(answer.path("summary")).toString());
        section(page, "page.tasks", answer.path("tasks"), TaskTable.of(answer.path("tasks"), words));
        section(page, "page.deliveries", answer.path("deliveries"), DeliveryTable.of(answer.path("deliveries"), words));
        section(page, "page.history", answer.path("history"), history(answer.path("history")));
        section(page, "page.facts", answer.path("facts"), new FactTable(words, false).of(answer.path("facts")));
        for (JsonNode document : answer.path("documents")) {
            if (isNewest(document, answer.path("documents"))) {
                page.append("\n== ")
                        .append(words.of("document", Report.text(document, "kind")))
                        .append(" v")
                        .append(Report.text(document, "version"))
                        .append(document.path("withdrawn").asBoolean() ? " " + words.say("page.withdrawn") : "")
                        .append("\n")
                        .append(Plain.text(Report.text(document, "text")).stripTrailing())
                        .append("\n");
            }
        }
        return page.toString();
    }

    /** Only what is known, to the end of each text. */
    String factsOf(JsonNode answer) {
        StringBuilder page = new StringBuilder(head(answer.path("summary")).toString());
        section(page, "page.facts", answer.path("facts"), new FactTable(words, true).of(answer.path("facts")));
        return page.toString();
    }

    private Table head(JsonNode summary) {
        Table table = new Table(words.say("head.stay"), Report.stay(summary));
        table.add(words.say("head.state"), words.of("stay", Report.text(summary, "state")));
        table.add(words.say("head.patient"), Report.text(summary, "patient"));
        table.add(words.say("head.ward"), Report.text(summary, "ward"));
        table.add(words.say("head.left"), Report.moment(summary, "leftAt"));
        return table;
    }

    private Table history(JsonNode lines) {
        Table table = new Table(
                words.say("head.when"), words.say("head.who"), words.say("head.did"), words.say("head.words"));
        for (JsonNode line : lines) {
            table.add(
                    Report.moment(line, "at"),
                    Report.text(line, "who"),
                    Report.text(line, "what"),
                    Report.text(line, "words"));
        }
        return table;
    }

    private void section(StringBuilder page, String title, JsonNode lines, Table table) {
        if (!lines.isEmpty()) {
            page.append("\n== ").append(words.say(title)).append("\n").append(table);
        }
    }

    private static boolean isNewest(JsonNode document, JsonNode documents) {
        for (JsonNode other : documents) {
            if (other.path("kind").equals(document.path("kind"))
                    && other.path("version").asInt() > document.path("version").asInt()) {
                return false;
            }
        }
        return true;
    }
}
