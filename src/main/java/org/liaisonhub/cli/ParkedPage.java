package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** One parked message for a person: why it could not be used, then the message itself. */
final class ParkedPage {
    private final Words words;

    ParkedPage(Words words) {
        this.words = words;
    }

    String of(JsonNode parked) {
        Table table = new Table(words.say("head.id"), Report.text(parked, "id"));
        table.add(words.say("head.feed"), Report.text(parked, "feed"));
        table.add(words.say("head.control-id"), Report.text(parked, "controlId"));
        table.add(words.say("head.sender"), Report.text(parked, "sender"));
        table.add(words.say("head.stay"), parked.has("stay") ? Report.stay(parked) : "");
        table.add(words.say("head.format"), Report.text(parked, "format"));
        table.add(words.say("head.age"), Report.age(parked, words));
        table.add(words.say("head.why"), Report.text(parked, "code") + " " + Report.text(parked, "reason"));
        if (!parked.has("settled")) {
            table.add(words.say("head.to-do"), words.hint(Report.text(parked, "code")));
        } else {
            JsonNode settled = parked.path("settled");
            table.add(words.say("task.closed"), Report.text(settled, "who") + ": " + Report.text(settled, "why"));
        }
        String content = parked.has("text") ? Plain.text(Report.text(parked, "text")) : Report.text(parked, "base64");
        return table + "\n" + content.stripTrailing() + "\n";
    }
}
