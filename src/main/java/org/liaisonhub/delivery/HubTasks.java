package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.discharge.Dossier;

/**
 * Tasks about the hub itself: opened once while a trouble lasts, closed by the hub when it is over. What a person closed
 * stays closed for a working day; if the trouble lasts longer, it is opened anew.
 */
public final class HubTasks {
    private static final String HUB = "liaison";
    private static final String OVER = "over";
    private static final int REST = 1;

    private final Ledger ledger;
    private final Owners owners;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    public HubTasks(Ledger ledger, Owners owners, WorkingCalendar calendar, InstantSource clock) {
        this.ledger = ledger;
        this.owners = owners;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** There is this trouble now. Cheap when it is known already. */
    public void raise(HubTrouble trouble) {
        boolean known = ledger.tasksOf(trouble.rule().part()).stream()
                .anyMatch(task -> task.key().equals(trouble.key()));
        if (!known) {
            ledger.<Boolean>commit(entry -> open(entry, trouble));
        }
    }

    /** There is no such trouble now. Cheap when there was none. */
    public void over(HubRule rule, String where) {
        close(rule.part(), task -> task.rule().equals(rule.id()) && task.where().equals(where));
    }

    /**
     * These are all troubles of a rule now: opens a task for what is new, closes those of what is over. Cheap when nothing
     * changed.
     *
     * @param troubles each of this rule
     */
    public void follow(HubRule rule, List<HubTrouble> troubles) {
        Map<String, HubTrouble> byKey =
                troubles.stream().collect(Collectors.toMap(HubTrouble::key, Function.identity(), (one, same) -> one));
        close(rule.part(), task -> task.rule().equals(rule.id()) && !byKey.containsKey(task.key()));
        byKey.values().forEach(this::raise);
    }

    private void close(HubPart part, Predicate<Task> isOver) {
        if (ledger.tasksOf(part).stream().anyMatch(isOver)) {
            Instant now = clock.instant();
            ledger.<Boolean>commit(entry -> {
                List<Task> over =
                        entry.tasks().openOf(part).stream().filter(isOver).toList();
                over.forEach(task -> entry.tasks().close(task.id(), new Task.Closing(now, HUB, OVER)));
                return !over.isEmpty();
            });
        }
    }

    private boolean open(Ledger.Entry entry, HubTrouble trouble) {
        Instant now = clock.instant();
        Matter about = new Matter.OfHub(trouble.rule().part());
        boolean isOpen = entry.tasks().openOf(trouble.rule().part()).stream()
                .anyMatch(task -> task.key().equals(trouble.key()));
        boolean rests = entry.tasks()
                .last(about, trouble.key())
                .flatMap(Task::closing)
                .filter(closing -> !closing.who().equals(HUB))
                .filter(closing -> now.isBefore(calendar.plusWorkingDays(closing.at(), REST)))
                .isPresent();
        if (isOpen || rests) {
            return false;
        }
        int before = entry.tasks().timesOpened(about, trouble.key());
        entry.tasks()
                .open(new Task(
                        NameId.of("hub task", trouble.key(), Integer.toString(before)),
                        about,
                        Optional.empty(),
                        trouble.rule().id(),
                        trouble.rule().severity(),
                        Fixer.OPS,
                        owners.nameOf(Fixer.OPS, Dossier.EMPTY),
                        trouble.where(),
                        trouble.details(),
                        now,
                        trouble.dueAt().orElseGet(() -> due(trouble.rule(), now)),
                        Optional.empty()));
        return true;
    }

    private Instant due(HubRule rule, Instant now) {
        return rule.severity() == Severity.MINOR ? calendar.plusWorkingDays(now, 2) : calendar.sameDay(now);
    }
}
