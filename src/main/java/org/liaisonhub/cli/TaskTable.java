package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Tasks as a table: age, due time, whose, about what, which, what is to be done. */
final class TaskTable {
    private TaskTable() {}

    static Table of(Iterable<JsonNode> tasks, Words words) {
        Table table = new Table(
                words.say("head.age"),
                words.say("head.due"),
                words.say("head.whose"),
                words.say("head.stay"),
                words.say("head.id"),
                words.say("head.what"));
        for (JsonNode task : tasks) {
            boolean closed = task.has("closing");
            table.add(
                    Report.age(task, words),
                    closed ? words.say("task.closed") : Report.due(task, "openedAt", words),
                    Report.text(task, "ownerName"),
                    about(task, words),
                    Report.text(task, "id"),
                    Report.text(task, "rule") + " " + Report.text(task, "sentence"));
        }
        return table;
    }

    /** The stay, or the part of the hub. */
    private static String about(JsonNode task, Words words) {
        return task.has("part") ? words.of("part", Report.text(task, "part")) : Report.stay(task);
    }
}
