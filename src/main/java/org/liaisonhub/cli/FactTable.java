package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What is known of a stay: each fact with the message that said it, and below it what other feeds say instead. */
final class FactTable {
    private static final int CUT = 72;

    private final Words words;
    private final boolean whole;

    /** @param whole whether texts are shown to their end */
    FactTable(Words words, boolean whole) {
        this.words = words;
        this.whole = whole;
    }

    Table of(JsonNode facts) {
        FactWords plain = words.facts();
        Table table = new Table(
                words.say("head.fact"),
                words.say("head.feed"),
                words.say("head.message"),
                words.say("head.said-at"),
                words.say("head.content"));
        for (JsonNode fact : facts) {
            String mark = fact.path("contradicted").asBoolean() ? "! " : "";
            add(table, mark + plain.title(Report.text(fact, "fact")), fact, plain);
            for (JsonNode other : fact.path("instead")) {
                add(table, "    " + words.say("page.instead"), other, plain);
            }
        }
        return table;
    }

    private void add(Table table, String title, JsonNode said, FactWords plain) {
        table.add(
                title,
                Report.text(said, "feed"),
                Report.text(said, "message"),
                Report.moment(said, "saidAt"),
                cut(plain.of(said.path("content"))));
    }

    private String cut(String text) {
        return whole || text.codePointCount(0, text.length()) <= CUT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CUT - 1)) + "…";
    }
}
