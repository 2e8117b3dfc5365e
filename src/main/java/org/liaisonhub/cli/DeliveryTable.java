package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Deliveries as a table: age, due time, state, whose, which, why. */
final class DeliveryTable {
    private DeliveryTable() {}

    static Table of(JsonNode deliveries, Words words) {
        Table table = new Table(
                words.say("head.age"),
                words.say("head.due"),
                words.say("head.state"),
                words.say("head.whose"),
                words.say("head.recipient"),
                words.say("head.document"),
                words.say("head.stay"),
                words.say("head.id"),
                words.say("head.why"));
        for (JsonNode delivery : deliveries) {
            String status = Report.text(delivery, "status");
            table.add(
                    Report.age(delivery, words),
                    isSettled(status) ? "" : Report.due(delivery, "createdAt", words),
                    words.of("state", status),
                    delivery.path("owner").asText(words.say("whose.hub")),
                    Report.text(delivery, "recipient"),
                    words.of("document", Report.text(delivery, "document")) + " v" + Report.text(delivery, "version"),
                    Report.stay(delivery),
                    Report.text(delivery, "id"),
                    delivery.path("note").asText(words.of("why", status)));
        }
        return table;
    }

    private static boolean isSettled(String status) {
        return switch (status) {
            case "ACCEPTED", "REPLACED", "WITHDRAWN", "CLOSED" -> true;
            default -> false;
        };
    }
}
