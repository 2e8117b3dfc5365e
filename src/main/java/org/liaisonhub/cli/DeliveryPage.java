package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** One delivery for a person: the line of the list, then the three truths. */
final class DeliveryPage {
    private final Words words;

    DeliveryPage(Words words) {
        this.words = words;
    }

    String of(JsonNode delivery) {
        JsonNode truths = delivery.path("truths");
        Table table = new Table(words.say("head.id"), Report.text(delivery, "id"));
        table.add(words.say("head.stay"), Report.stay(delivery));
        table.add(
                words.say("head.document"),
                words.of("document", Report.text(delivery, "document")) + " v" + Report.text(delivery, "version"));
        table.add(words.say("head.purpose"), words.of("purpose", Report.text(delivery, "purpose")));
        table.add(
                words.say("head.recipient"),
                String.join(
                                ", ",
                                Report.text(delivery, "recipient"),
                                Report.text(delivery, "recipientName"),
                                Report.text(delivery, "recipientPhone"))
                        .replaceAll("(, )+$", ""));
        table.add(words.say("head.state"), words.of("state", Report.text(delivery, "status")));
        table.add(words.say("head.why"), Report.text(delivery, "note"));
        table.add(words.say("head.whose"), delivery.path("owner").asText(words.say("whose.hub")));
        table.add(words.say("head.age"), Report.age(delivery, words));
        table.add(words.say("head.due"), Report.text(delivery, "dueAt"));
        table.add(words.say("head.attempts"), Report.text(delivery, "attempts"));
        table.add(words.say("head.technical"), words.of("technical", Report.text(truths, "technical")));
        table.add(words.say("head.business"), words.of("business", Report.text(truths, "business")));
        table.add(words.say("head.human"), words.of("human", Report.text(truths, "human")));
        return table.toString();
    }
}
