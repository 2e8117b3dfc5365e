package org.liaisonhub.observe;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.observe.Health.Part;

/** Judges the hub by the newest looks at it. It asks nobody and never waits. */
final class HealthCheck {
    /** A step that showed nothing for so long while it had something to do is stuck. */
    private static final Duration STUCK = Duration.ofMinutes(2);

    private static final String INTAKE = "intake";

    private final Looks looks;
    private final Meters meters;
    private final Supplier<Directory> directory;

    HealthCheck(Looks looks, Meters meters, Supplier<Directory> directory) {
        this.looks = looks;
        this.meters = meters;
        this.directory = directory;
    }

    /** Judges. */
    Health now() {
        List<Part> parts = new ArrayList<>();
        parts.add(of("ledger", looks.duty(), answered -> Part.up("ledger")));
        parts.add(of("broker", looks.queues(), depths -> Part.up("broker")));
        parts.add(of("routes", looks.routes(), HealthCheck::routes));
        parts.add(of("disk", looks.disk(), HealthCheck::disk));
        parts.add(directory());
        parts.add(fold());
        parts.add(relay());
        return new Health(looks.clock().instant(), isLive(), parts);
    }

    /** Threads that wait for each other for ever are what only a restart ends. No part is asked. */
    boolean isLive() {
        return ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
    }

    private static <T> Part of(String name, Latest<T> latest, Function<T, Part> judge) {
        Optional<String> failure = latest.failure();
        if (failure.isPresent()) {
            return Part.down(name, "failed", failure.get());
        }
        return latest.within(Looks.FRESH)
                .map(judge)
                .orElseGet(() -> Part.down(name, "silent", Looks.FRESH.toSeconds()));
    }

    private static Part routes(Sights.RouteSight seen) {
        if (!seen.stopped().isEmpty()) {
            return Part.down("routes", "stopped", String.join(", ", seen.stopped()));
        }
        if (!seen.unreached().isEmpty()) {
            return Part.degraded("routes", "unreached", String.join(", ", new TreeSet<>(seen.unreached())));
        }
        return seen.refused().isEmpty()
                ? Part.up("routes")
                : Part.degraded("routes", "refused", String.join(", ", seen.refused()));
    }

    private static Part disk(Sights.Disk seen) {
        long left = seen.free() >> 20;
        return switch (seen.state()) {
            case PLENTY -> Part.up("disk");
            case FILLING -> Part.degraded("disk", "low", left);
            case NEARLY_FULL -> Part.down("disk", "full", left);
            case UNWRITABLE -> Part.down("disk", "unwritable");
        };
    }

    private Part directory() {
        return directory.get().all().isEmpty() ? Part.degraded("directory", "empty") : Part.up("directory");
    }

    private Part fold() {
        long waiting = looks.queues()
                .within(Looks.FRESH)
                .map(depths -> depths.getOrDefault(INTAKE, 0L))
                .orElse(0L);
        Duration silence = meters.folding().silence();
        return waiting > 0 && silence.compareTo(STUCK) > 0
                ? Part.degraded("fold", "stuck", waiting, silence.toSeconds())
                : Part.up("fold");
    }

    private Part relay() {
        Duration silence = meters.relaying().silence();
        return silence.compareTo(STUCK) > 0 ? Part.degraded("relay", "stuck", silence.toSeconds()) : Part.up("relay");
    }
}
