package org.liaisonhub.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liaisonhub.letter.DocumentId;

/**
 * What taking parked messages in again would do, seen without doing it. Each message is taken as if those before it in the
 * list had been taken in.
 *
 * @param messages what would become of each, in the order they came
 * @param documents versions of letters and care plans that would be written
 * @param deliveries deliveries that would come to be, or change their status
 * @param opened tasks that would be opened
 * @param closed tasks that would be closed
 * @param next where to go on looking; empty when nothing of the reason is left out
 */
public record Foreseen(
        List<OfMessage> messages,
        List<DocumentId> documents,
        List<LedgerChange.Moved> deliveries,
        List<Task> opened,
        List<Task> closed,
        Optional<ParkedPlace> next) {
    /** What would become of one message. */
    public record OfMessage(Parked parked, ReplayOutcome outcome) {}

    /** @param task finds a task that is there already */
    static Foreseen of(
            List<OfMessage> messages,
            List<LedgerChange> changes,
            Function<String, Optional<Task>> task,
            Optional<ParkedPlace> next) {
        Set<DocumentId> documents = new LinkedHashSet<>();
        Map<String, LedgerChange.Moved> moves = new LinkedHashMap<>();
        Map<String, Task> opened = new LinkedHashMap<>();
        List<Task> closed = new ArrayList<>();
        for (LedgerChange change : changes) {
            if (change instanceof LedgerChange.Wrote wrote) {
                documents.add(wrote.document());
            } else if (change instanceof LedgerChange.Moved moved) {
                moves.merge(moved.delivery().id(), moved, Foreseen::together);
            } else if (change instanceof LedgerChange.Opened open) {
                opened.put(open.task().id(), open.task());
            } else if (change instanceof LedgerChange.Closed close && opened.remove(close.taskId()) == null) {
                task.apply(close.taskId()).ifPresent(closed::add);
            }
        }
        return new Foreseen(
                messages,
                List.copyOf(documents),
                moves.values().stream().filter(Foreseen::isMove).toList(),
                List.copyOf(opened.values()),
                closed,
                next);
    }

    private static LedgerChange.Moved together(LedgerChange.Moved first, LedgerChange.Moved then) {
        return new LedgerChange.Moved(then.delivery(), first.from());
    }

    private static boolean isMove(LedgerChange.Moved moved) {
        return moved.from()
                .filter(status -> status == moved.delivery().status())
                .isEmpty();
    }
}
