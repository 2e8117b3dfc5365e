package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Audience.Mailing;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentKind;

/** What must be true of the ledger at any time. */
final class Promise {
    private final SmallHub hub;
    private final Map<String, DeliveryStatus> seen = new HashMap<>();

    Promise(SmallHub hub) {
        this.hub = hub;
    }

    void holds(List<StayId> stays, String after) {
        for (StayId stay : stays) {
            List<Delivery> deliveries = hub.ledger.deliveriesOf(stay);
            deliveries.forEach(delivery -> moves(delivery, after));
            deliveries.forEach(delivery -> isOwned(delivery, after));
            hub.openTasks(stay).forEach(task -> hasOwnerAndTime(task, after));
            Optional<StaySummary.State> state = hub.ledger.stay(stay).map(StaySummary::state);
            if (state.filter(StaySummary.State.LEFT::equals).isPresent()) {
                everyAddresseeIsSeenTo(stay, deliveries, after);
            } else if (state.filter(StaySummary.State.CANCELLED::equals).isPresent()) {
                everythingIsTakenBack(stay, deliveries, after);
            }
        }
    }

    /** To be asked after the watch has looked. */
    void nothingIsOverdue(List<StayId> stays) {
        stays.stream()
                .flatMap(stay -> hub.ledger.deliveriesOf(stay).stream())
                .filter(Promise::isTheHubs)
                .forEach(delivery ->
                        assertThat(delivery.dueAt()).as(delivery.toString()).isAfter(hub.clock.instant()));
    }

    private static boolean isTheHubs(Delivery delivery) {
        return delivery.status() == DeliveryStatus.HELD
                || delivery.status() == DeliveryStatus.QUEUED
                || delivery.status() == DeliveryStatus.SENT;
    }

    private void moves(Delivery delivery, String after) {
        DeliveryStatus before = seen.put(delivery.id(), delivery.status());
        boolean isNew = before == null || before == delivery.status();
        assertThat(isNew || before.successors().contains(delivery.status()))
                .as(after + ": " + before + " to " + delivery)
                .isTrue();
    }

    /** What is not settled is the hub's, which looks at it again at its due time, or somebody's. */
    private void isOwned(Delivery delivery, String after) {
        if (delivery.status() == DeliveryStatus.REFUSED || delivery.status() == DeliveryStatus.DEAD) {
            assertThat(hub.openRules(delivery)).as(after + ": " + delivery).isNotEmpty();
        }
    }

    private static void hasOwnerAndTime(Task task, String after) {
        assertThat(task.ownerName()).as(after).isNotBlank();
        assertThat(task.dueAt()).as(after + ": " + task).isAfter(task.openedAt());
    }

    private void everyAddresseeIsSeenTo(StayId stay, List<Delivery> all, String after) {
        for (DocumentKind kind : DocumentKind.values()) {
            Optional<LetterVersion> newest =
                    hub.ledger.<Optional<LetterVersion>>commit(entry -> entry.newest(stay, kind));
            if (newest.filter(LetterVersion::withdrawn).isPresent()) {
                continue;
            }
            List<Delivery> deliveries = all.stream()
                    .filter(delivery -> delivery.document().kind() == kind)
                    .toList();
            Mailing.byRecipient(deliveries).values().stream()
                    .filter(Mailing::isToBeKeptInformed)
                    .forEach(mailing -> assertThat(isSeenTo(mailing, newest.orElseThrow(), deliveries))
                            .as(after + ": " + mailing)
                            .isTrue());
        }
    }

    private boolean isSeenTo(Mailing mailing, LetterVersion newest, List<Delivery> deliveries) {
        Delivery last = mailing.lastLetter().orElseThrow();
        boolean hasNewest = last.document().equals(newest.id())
                && last.status() != DeliveryStatus.WITHDRAWN
                && last.status() != DeliveryStatus.REPLACED;
        boolean isSomebodys = mailing.deliveries().stream()
                .anyMatch(delivery -> !hub.ledger.tasksOf(delivery.document().stay()).stream()
                        .filter(task -> task.delivery().equals(Optional.of(delivery.id())))
                        .toList()
                        .isEmpty());
        boolean isTakenElsewhere = last.note()
                .filter(note -> note.startsWith("redirected")
                        || note.contains("not to be told")
                        || note.contains("names somebody else"))
                .isPresent();
        boolean isNotTold =
                last.note().filter(note -> note.contains("no longer named")).isPresent();
        return hasNewest || isSomebodys || isTakenElsewhere || isNotTold;
    }

    private void everythingIsTakenBack(StayId stay, List<Delivery> deliveries, String after) {
        assertThat(deliveries)
                .as(after)
                .filteredOn(Delivery::isLetter)
                .allMatch(delivery -> delivery.status().isSettled());
        for (DocumentKind kind : DocumentKind.values()) {
            Mailing.byRecipient(deliveries.stream()
                            .filter(delivery -> delivery.document().kind() == kind)
                            .toList())
                    .values()
                    .forEach(mailing -> mailing.lastTold().ifPresent(told -> {
                        boolean isTold = mailing.deliveries().stream()
                                .anyMatch(delivery -> !delivery.isLetter()
                                        && !delivery.createdAt().isBefore(told.createdAt()));
                        boolean isSomebodys = hub.ledger.tasksOf(stay).stream()
                                .anyMatch(task -> task.rule().equals("DEL-09")
                                        && task.delivery().equals(Optional.of(told.id())));
                        assertThat(isTold || isSomebodys)
                                .as(after + ": " + mailing)
                                .isTrue();
                    }));
        }
    }
}
