package org.liaisonhub.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/**
 * What became of each discharge: gaps, recipient, technical and business truth, and what is due from whom; at most 120
 * characters wide.
 */
final class ClosingTable {
    private final DemoWords words;
    private final RuleSentences rules;
    private final DueTimes dueTimes;
    private final TextTable table = new TextTable(1, 2, 23, 7, 16, 9, 18, 30);

    ClosingTable(DemoWords words, RuleSentences rules, DueTimes dueTimes) {
        this.words = words;
        this.rules = rules;
        this.dueTimes = dueTimes;
    }

    /** The table, and under it what did not end as it should. */
    List<String> lines(List<StoryState> states) {
        table.row(
                "",
                "",
                words.say("column.discharge"),
                words.say("column.gaps"),
                words.say("column.recipient"),
                words.say("column.technical"),
                words.say("column.business"),
                words.say("column.due"));
        states.forEach(this::add);
        List<String> lines = new ArrayList<>(table.lines());
        for (StoryState state : states) {
            state.differences(words)
                    .forEach(difference ->
                            lines.add(words.say("difference", state.story().number(), difference)));
        }
        return lines;
    }

    private void add(StoryState state) {
        List<String[]> rows = new ArrayList<>();
        state.deliveries().forEach(delivery -> rows.add(delivery(state, delivery)));
        if (state.deliveries().stream().noneMatch(ClosingTable::isLetter)) {
            newestLetter(state).ifPresent(letter -> rows.add(handedOver(letter)));
        }
        state.ownTasks().forEach(task -> rows.add(task(task)));
        state.parked().stream()
                .sorted(Comparator.comparing(Parked::parkedAt))
                .forEach(parked -> rows.add(parked(parked)));
        boolean first = true;
        for (String[] row : rows) {
            table.row(
                    first ? mark(state) : "",
                    first ? state.story().number() : "",
                    first ? state.story().title() : "",
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4]);
            first = false;
        }
    }

    private String mark(StoryState state) {
        return state.differences(words).isEmpty() ? "✓" : "✗";
    }

    private String[] delivery(StoryState state, Delivery delivery) {
        return new String[] {
            gaps(state, delivery.document()),
            delivery.recipient(),
            words.say("technical." + delivery.truths().technical().name()),
            words.say((delivery.purpose() == Purpose.WITHDRAWAL ? "withdrawal." : "business.")
                    + delivery.truths().business().name()),
            due(state, delivery)
        };
    }

    private String due(StoryState state, Delivery delivery) {
        Optional<Task> task = state.taskOf(delivery);
        if (task.isPresent()) {
            return due(task.get());
        }
        return delivery.status().isSettled()
                ? words.say("due.nothing")
                : words.say("due.from", dueTimes.of(delivery.dueAt()), delivery.recipient());
    }

    private String due(Task task) {
        return words.say("due.from", dueTimes.of(task.dueAt()), DueTimes.name(task));
    }

    private String[] handedOver(LetterVersion letter) {
        return new String[] {Integer.toString(letter.gaps()), words.say("recipient.none"), "–", "–", ""};
    }

    private String[] task(Task task) {
        return new String[] {"", rules.title(task.rule()), "", "", due(task)};
    }

    private String[] parked(Parked parked) {
        return new String[] {"–", words.say("table.parked", parked.code()), "", "", words.say("table.parked.due")};
    }

    private static boolean isLetter(Delivery delivery) {
        return delivery.document().kind() == DocumentKind.LIAISON_LETTER;
    }

    private static Optional<LetterVersion> newestLetter(StoryState state) {
        return state.versions().stream()
                .filter(version -> version.id().kind() == DocumentKind.LIAISON_LETTER)
                .reduce((earlier, later) -> later);
    }

    private static String gaps(StoryState state, DocumentId document) {
        return state.versions().stream()
                .filter(version -> version.id().equals(document))
                .map(version -> Integer.toString(version.gaps()))
                .findFirst()
                .orElse("–");
    }
}
