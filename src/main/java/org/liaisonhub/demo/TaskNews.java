package org.liaisonhub.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.demo.LedgerNews.Event;

/** Tasks that open and close, in words; many at the same moment make one line. */
final class TaskNews {
    private static final int MANY = 3;

    private final DemoWords words;
    private final RuleSentences rules;
    private final DueTimes dueTimes;

    TaskNews(DemoWords words, RuleSentences rules, DueTimes dueTimes) {
        this.words = words;
        this.rules = rules;
        this.dueTimes = dueTimes;
    }

    /** What became of a stay's tasks so far. */
    List<Event> of(List<Task> tasks) {
        List<Event> events = new ArrayList<>();
        together(tasks, Task::openedAt).forEach((at, opened) -> {
            if (opened.size() < MANY) {
                opened.forEach(task -> events.add(new Event(at, task.id(), opened(task))));
            } else {
                events.add(new Event(at, "opened " + at, words.say("tasks", count(opened), owners(opened))));
            }
        });
        List<Task> closed =
                tasks.stream().filter(task -> task.closing().isPresent()).toList();
        together(closed, task -> task.closing().orElseThrow().at()).forEach((at, done) -> {
            if (done.size() < MANY) {
                done.forEach(task -> events.add(
                        new Event(at, task.id() + " closed", words.say("task.closed", rules.title(task.rule())))));
            } else {
                events.add(new Event(at, "closed " + at, words.say("tasks.closed", count(done))));
            }
        });
        return events;
    }

    private static Map<Instant, List<Task>> together(List<Task> tasks, Function<Task, Instant> moment) {
        return tasks.stream().collect(Collectors.groupingBy(moment, LinkedHashMap::new, Collectors.toList()));
    }

    private String opened(Task task) {
        return words.say("task", task.ownerName(), dueTimes.of(task.dueAt()), rules.title(task.rule()));
    }

    private static String count(List<Task> tasks) {
        return Integer.toString(tasks.size());
    }

    private static String owners(List<Task> tasks) {
        return tasks.stream().map(DueTimes::name).distinct().collect(Collectors.joining(", "));
    }
}
