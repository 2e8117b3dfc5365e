package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Rule;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Trust;

/**
 * Opens and closes the tasks of a stay, each with an owner and a due time. What a person closed stays closed while the
 * same fault is found again; it is opened anew when the fault changes or keeps the letter from leaving. What the hub closed
 * because the fault was gone is opened anew when the fault is back.
 */
final class TaskList {
    private static final Set<String> NOT_SETTLED_BY_ACCEPTANCE =
            Set.of(DeliveryRules.TOLD_OF_ANOTHER.id(), DeliveryRules.NEW_VERSION_MISSED_A_RECIPIENT.id());

    private static final String HUB = "liaison";

    /** Nobody is given less time than this. */
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Owners owners;
    private final WorkingCalendar calendar;
    private final Supplier<Directory> directory;
    private final Trust trust;

    TaskList(Owners owners, WorkingCalendar calendar, Supplier<Directory> directory, Trust trust) {
        this.owners = owners;
        this.calendar = calendar;
        this.directory = directory;
        this.trust = trust;
    }

    /**
     * Makes the open tasks about the dossier those of the findings.
     *
     * @param over why a task whose finding is gone is closed
     */
    void follow(Ledger.Entry entry, StayId stay, Dossier dossier, List<Finding> findings, String over, Instant now) {
        List<Finding> wanted = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        List<Task> open = entry.tasks().openOf(stay);
        Set<String> wantedKeys = wanted.stream().map(Finding::key).collect(Collectors.toSet());
        Set<String> openKeys = open.stream().map(Task::key).collect(Collectors.toSet());
        open.stream()
                .filter(task -> task.delivery().isEmpty() && !wantedKeys.contains(task.key()))
                .forEach(task -> entry.tasks().close(task.id(), new Task.Closing(now, HUB, over)));
        List<Task> overtaken = open.stream()
                .filter(task -> wantedKeys.contains(task.key()) && isOvertaken(task, dossier, now))
                .toList();
        overtaken.forEach(task -> {
            entry.tasks().close(task.id(), new Task.Closing(now, HUB, "due sooner, opened anew"));
            openKeys.remove(task.key());
        });
        wanted.stream()
                .filter(finding -> !openKeys.contains(finding.key()))
                .filter(finding -> isNews(entry, stay, finding))
                .forEach(finding -> open(entry, stay, dossier, finding, Optional.empty(), now));
    }

    private static boolean isNews(Ledger.Entry entry, StayId stay, Finding finding) {
        return finding.severity() == Severity.BLOCK
                || entry.tasks()
                        .last(new Matter.OfStay(stay), finding.key())
                        .filter(last -> last.closing()
                                .filter(closing -> !closing.who().equals(HUB))
                                .isPresent())
                        .filter(last -> last.severity() == finding.severity() && finding.isAs(last.details()))
                        .isEmpty();
    }

    /** Opens a task about a delivery, unless one of the same rule is open. */
    void demand(Ledger.Entry entry, Delivery delivery, Rule rule, Instant now) {
        StayId stay = delivery.document().stay();
        Finding finding =
                new Finding(rule.id(), rule.severity(), rule.fixer(), delivery.id(), List.of(nameOf(delivery)));
        boolean isOpen =
                entry.tasks().openOf(stay).stream().anyMatch(task -> task.key().equals(finding.key()));
        if (!isOpen) {
            Dossier dossier = StayBook.read(entry, stay, trust).dossier();
            open(entry, stay, dossier, finding, Optional.of(delivery.id()), now);
        }
    }

    private String nameOf(Delivery delivery) {
        return directory.get().find(delivery.recipient()).map(Recipient::name).orElse(delivery.recipient());
    }

    /** Closes the open tasks about a delivery. */
    void release(Ledger.Entry entry, Delivery delivery, String who, String why, Instant now) {
        close(entry, delivery, Set.of(), new Task.Closing(now, who, why));
    }

    /** Closes those that an acceptance settles: that the letter told of another, or that a newer one is missed, it does not. */
    void accepted(Ledger.Entry entry, Delivery delivery, String why, Instant now) {
        close(entry, delivery, NOT_SETTLED_BY_ACCEPTANCE, new Task.Closing(now, delivery.recipient(), why));
    }

    private static void close(Ledger.Entry entry, Delivery delivery, Set<String> butOfRules, Task.Closing closing) {
        entry.tasks().openOf(delivery.document().stay()).stream()
                .filter(task -> task.delivery().equals(Optional.of(delivery.id())) && !butOfRules.contains(task.rule()))
                .forEach(task -> entry.tasks().close(task.id(), closing));
    }

    /** Closes the open tasks of a rule about deliveries of the stay. */
    void end(Ledger.Entry entry, StayId stay, Rule rule, String why, Instant now) {
        entry.tasks().openOf(stay).stream()
                .filter(task -> task.rule().equals(rule.id()))
                .forEach(task -> entry.tasks().close(task.id(), new Task.Closing(now, HUB, why)));
    }

    private void open(
            Ledger.Entry entry, StayId stay, Dossier dossier, Finding finding, Optional<String> delivery, Instant now) {
        Matter about = new Matter.OfStay(stay);
        int before = entry.tasks().timesOpened(about, finding.key());
        entry.tasks()
                .open(new Task(
                        NameId.of("task", stay.key(), finding.key(), Integer.toString(before)),
                        about,
                        delivery,
                        finding.rule(),
                        finding.severity(),
                        finding.fixer(),
                        owners.nameOf(finding.fixer(), dossier),
                        finding.where(),
                        finding.details(),
                        now,
                        due(finding.severity(), dossier, now),
                        Optional.empty()));
    }

    /** The patient leaves sooner than it was thought when the task was opened. */
    private boolean isOvertaken(Task task, Dossier dossier, Instant now) {
        return task.delivery().isEmpty() && task.dueAt().isAfter(due(task.severity(), dossier, now));
    }

    /** What is missing is due before the patient leaves, or the same day. */
    private Instant due(Severity severity, Dossier dossier, Instant now) {
        Instant due = due(severity, now);
        boolean hasLeft = dossier.find(Departure.class)
                .filter(departure -> departure.kind() == Departure.Kind.LEFT)
                .isPresent();
        Optional<Instant> leaves = dossier.find(ExpectedDeparture.class)
                .flatMap(ExpectedDeparture::at)
                .filter(at -> !hasLeft && at.isAfter(now.plus(SHORTEST)));
        return severity == Severity.MINOR ? due : leaves.orElse(due);
    }

    private Instant due(Severity severity, Instant now) {
        return severity == Severity.MINOR ? calendar.plusWorkingDays(now, 2) : calendar.sameDay(now);
    }
}
