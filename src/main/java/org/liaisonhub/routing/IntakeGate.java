package org.liaisonhub.routing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.liaisonhub.disk.DiskGuard;
import org.liaisonhub.routing.NotTakenNow.Reason;

/**
 * Whether anything is taken in at all. It is asked for every message and costs nothing: a hub that cannot keep a message says so at once,
 * instead of trying until the sender's patience is over.
 */
final class IntakeGate {
    private final DiskGuard disk;
    private final BooleanSupplier queueRuns;
    private final AtomicLong refused = new AtomicLong();

    IntakeGate(DiskGuard disk, BooleanSupplier queueRuns) {
        this.disk = disk;
        this.queueRuns = queueRuns;
    }

    /** @throws NotTakenNow if the message must not be taken */
    void pass() {
        shut().ifPresent(reason -> {
            refused.incrementAndGet();
            throw new NotTakenNow(reason);
        });
    }

    /** Why nothing is taken now; empty when the doors are open. */
    Optional<Reason> shut() {
        if (disk.state().isShut()) {
            return Optional.of(Reason.NO_ROOM);
        }
        return queueRuns.getAsBoolean() ? Optional.empty() : Optional.of(Reason.NOT_NOW);
    }

    /** Messages refused since the hub started. */
    long refused() {
        return refused.get();
    }
}
