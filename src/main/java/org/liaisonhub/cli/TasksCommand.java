package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Open tasks, first due first. */
@Command(name = "tasks", mixinStandardHelpOptions = true)
final class TasksCommand extends Report {
    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit", defaultValue = "100")
    private int limit;

    TasksCommand(Place place, Words words) {
        super(place, words);
    }

    @Override
    String path() {
        return "/api/tasks?limit=" + limit;
    }

    @Override
    void show(JsonNode answer) {
        showList(answer, TaskTable.of(answer.path("items"), words()), "tasks.none");
    }

    @Override
    boolean waits(JsonNode answer) {
        return !answer.path("items").isEmpty();
    }
}
