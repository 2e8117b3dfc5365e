package org.liaisonhub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the hub is, in one look. */
final class StatusRoutes {
    private final ConsolePorts hub;

    StatusRoutes(ConsolePorts hub) {
        this.hub = hub;
    }

    /**
     * The hub's state.
     *
     * @param counts unsettled deliveries by status, open tasks, parked messages
     * @param needsPerson a task is open, a parked message waits, or a part of the hub is not well
     * @param troubles sentences about parts of the hub that are not well
     */
    record Status(
            String version,
            Instant now,
            Instant startedAt,
            long uptimeSeconds,
            Map<String, Integer> ports,
            Map<String, Long> counts,
            boolean needsPerson,
            List<String> troubles,
            Optional<Instant> oldestUndelivered,
            Optional<Long> oldestUndeliveredSeconds) {}

    List<Route> routes() {
        return List.of(Route.get("/api/status", asked -> status()));
    }

    private Status status() {
        Instant now = hub.clock().instant();
        Optional<Instant> oldest = hub.view().oldestUndelivered();
        List<String> troubles = hub.about().troubles().get();
        boolean needsPerson = !troubles.isEmpty()
                || !hub.view().tasks(1).isEmpty()
                || !hub.view().parked(Optional.empty(), 1).isEmpty();
        return new Status(
                hub.about().version(),
                now,
                hub.about().startedAt(),
                Duration.between(hub.about().startedAt(), now).toSeconds(),
                hub.about().ports().get(),
                hub.view().counts(),
                needsPerson,
                troubles,
                oldest,
                oldest.map(since -> Duration.between(since, now).toSeconds()));
    }
}
