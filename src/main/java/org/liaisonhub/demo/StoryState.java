package org.liaisonhub.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.letter.DocumentKind;

/**
 * How far a story is, as the ledger has it.
 *
 * @param story which
 * @param versions of its documents
 * @param deliveries all of them, oldest first
 * @param tasks the open ones
 * @param parked what waits parked, where the story is about that
 */
record StoryState(
        Story story, List<LetterVersion> versions, List<Delivery> deliveries, List<Task> tasks, List<Parked> parked) {
    private static final int ENOUGH = 100;

    static StoryState of(Story story, LedgerView ledger) {
        List<Parked> parked = story.ending().parked() == 0 ? List.of() : ledger.parked(Optional.empty(), ENOUGH);
        Optional<StaySummary> stay = story.ending()
                .stay()
                .flatMap(number -> ledger.staysNumbered(number).stream().findFirst());
        return stay.map(StaySummary::stay)
                .map(id -> new StoryState(
                        story,
                        ledger.versions(id),
                        ledger.deliveriesOf(id),
                        ledger.tasksOf(id).stream()
                                .filter(task -> task.closing().isEmpty())
                                .toList(),
                        parked))
                .orElseGet(() -> new StoryState(story, List.of(), List.of(), List.of(), parked));
    }

    /** Whether everybody who was sent something has settled it. */
    boolean isAnswered() {
        return !deliveries.isEmpty()
                && deliveries.stream().allMatch(delivery -> delivery.status().isSettled());
    }

    /** The open task about a delivery, the first due first. */
    Optional<Task> taskOf(Delivery delivery) {
        return tasks.stream()
                .filter(task -> task.delivery().equals(Optional.of(delivery.id())))
                .min(Comparator.comparing(Task::dueAt));
    }

    /** The open tasks about the stay itself. */
    List<Task> ownTasks() {
        return tasks.stream().filter(task -> task.delivery().isEmpty()).toList();
    }

    /** What differs from the story's ending; empty when it ended as it should. */
    List<String> differences(DemoWords words) {
        Ending ending = story.ending();
        List<String> differences = new ArrayList<>();
        List<Ending.Arrival> missing = new ArrayList<>(ending.deliveries());
        for (Delivery delivery : deliveries) {
            Ending.Arrival arrival = Ending.Arrival.of(delivery);
            if (!missing.remove(arrival)) {
                differences.add(words.say("difference.found", arrival));
            }
            if (!delivery.status().isSettled() && taskOf(delivery).isEmpty()) {
                differences.add(words.say("difference.nobody", delivery.recipient()));
            }
        }
        missing.forEach(arrival -> differences.add(words.say("difference.missing", arrival)));
        ending.tasks().stream()
                .filter(rule -> tasks.stream().noneMatch(task -> task.rule().equals(rule)))
                .forEach(rule -> differences.add(words.say("difference.task", rule)));
        count(differences, words, "difference.letters", ending.letters(), letters());
        count(differences, words, "difference.parked", ending.parked(), parked.size());
        return differences;
    }

    private int letters() {
        return (int) versions.stream()
                .filter(version -> version.id().kind() == DocumentKind.LIAISON_LETTER)
                .count();
    }

    private static void count(List<String> differences, DemoWords words, String key, int expected, int found) {
        if (expected != found) {
            differences.add(words.say(key, Integer.toString(expected), Integer.toString(found)));
        }
    }
}
