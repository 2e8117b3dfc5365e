package org.liaisonhub.console;

import java.util.List;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Task;

/** Tasks: the open ones, one of them, and closing one. */
final class TaskRoutes {
    private final ConsolePorts hub;
    private final Lines lines;

    TaskRoutes(ConsolePorts hub) {
        this.hub = hub;
        this.lines = new Lines(hub);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/tasks", this::list),
                Route.get("/api/tasks/{id}", this::one),
                Route.post(
                        "/api/tasks/{id}/close",
                        asked -> hub.desk().closeTask(asked.id(), asked.action().person())));
    }

    private TaskLine one(Asked asked) {
        Task task = hub.view()
                .findTask(asked.id())
                .orElseThrow(() -> new Refusal(Fault.NO_SUCH_THING, DeskCode.NO_TASK.with(asked.id())));
        return lines.tasks(List.of(task), asked).get(0);
    }

    private Listing<TaskLine> list(Asked asked) {
        int limit = asked.limit();
        Listing<Task> found = Listing.of(hub.view().tasks(limit + 1), limit);
        return new Listing<>(lines.tasks(found.items(), asked), found.more());
    }
}
