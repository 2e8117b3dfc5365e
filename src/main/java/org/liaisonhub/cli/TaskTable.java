package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Tasks as a table: age, due time, whose, which, what is to be done. */
final class TaskTable {
    private TaskTable() {}

    static Table of(JsonNode tasks, Words words) {
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
                    Report.stay(task),
                    Report.text(task, "id"),
                    Report.text(task, "rule") + " " + Report.text(task, "sentence"));
        }
        return table;
    }
}
