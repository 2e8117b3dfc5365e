package org.liaisonhub.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;

/** Deliveries and tasks as lines of the API, each delivery with the owner of its open task. */
final class Lines {
    private final ConsolePorts hub;

    Lines(ConsolePorts hub) {
        this.hub = hub;
    }

    List<TaskLine> tasks(List<Task> tasks) {
        return tasks.stream()
                .map(task -> TaskLine.of(task, hub.sentences(), hub.clock().instant()))
                .toList();
    }

    DeliveryLine delivery(Delivery delivery) {
        return deliveries(List.of(delivery)).get(0);
    }

    List<DeliveryLine> deliveries(List<Delivery> deliveries) {
        Map<StayId, List<Task>> tasks = new HashMap<>();
        return deliveries.stream()
                .map(delivery -> DeliveryLine.of(
                        delivery,
                        hub.directory().get().find(delivery.recipient()),
                        owner(
                                delivery,
                                tasks.computeIfAbsent(delivery.document().stay(), hub.view()::tasksOf)),
                        hub.clock().instant()))
                .toList();
    }

    private static Optional<String> owner(Delivery delivery, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.closing().isEmpty())
                .filter(task -> task.delivery().equals(Optional.of(delivery.id())))
                .findFirst()
                .map(Task::ownerName);
    }
}
