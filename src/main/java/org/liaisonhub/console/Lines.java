package org.liaisonhub.console;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;

/**
 * Deliveries and tasks as lines of the API, each delivery with the owner of its open task. Who may not see patients gets them without the
 * words that may describe one: what is missing from a letter, what a recipient wrote.
 */
final class Lines {
    private final ConsolePorts hub;

    Lines(ConsolePorts hub) {
        this.hub = hub;
    }

    List<TaskLine> tasks(List<Task> tasks, Asked asked) {
        return tasks.stream()
                .map(task -> TaskLine.of(task, hub.sentences(), hub.clock().instant()))
                .map(line -> asked.maySeePatients() ? line : line.withoutWords())
                .toList();
    }

    DeliveryLine delivery(Delivery delivery, Asked asked) {
        return deliveries(List.of(delivery), asked).get(0);
    }

    List<DeliveryLine> deliveries(List<Delivery> deliveries, Asked asked) {
        Map<StayId, List<Task>> tasks = new HashMap<>();
        return deliveries.stream()
                .map(delivery -> DeliveryLine.of(
                        delivery,
                        hub.directory().get().find(delivery.recipient()),
                        openTask(
                                delivery,
                                tasks.computeIfAbsent(delivery.document().stay(), hub.view()::tasksOf)),
                        hub.clock().instant()))
                .map(line -> asked.maySeePatients() ? line : line.withoutWords())
                .toList();
    }

    private static Optional<Task> openTask(Delivery delivery, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.closing().isEmpty())
                .filter(task -> task.delivery().equals(Optional.of(delivery.id())))
                .min(Comparator.comparing(Task::dueAt));
    }
}
