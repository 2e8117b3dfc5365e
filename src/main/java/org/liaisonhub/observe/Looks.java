package org.liaisonhub.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.keys.CertificateDate;

/** Looks at the hub's parts again and again, each on a thread of its own, so that one that hangs hides no other. */
final class Looks implements AutoCloseable {
    /** An answer older than this is none: the part is asked every few seconds and has not answered since. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PARTS = 5;
    /** At most this part of the time is spent on looking at what is open. */
    private static final int SHARE = 20;

    private final Duration period;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor threads;
    private final Latest<OpenWork> work;
    private final Latest<Boolean> duty;
    private final Latest<Map<String, Long>> queues;
    private final Latest<Sights.RouteSight> routes;
    private final Latest<Sights.Disk> disk;
    private final Latest<List<CertificateDate>> certificates;

    Looks(Sights sights, Duration period, InstantSource clock) {
        this.period = period;
        this.clock = clock;
        this.work =
                new Latest<>("what is open in the ledger", () -> sights.ledger().openWork(clock.instant()), clock);
        this.duty = new Latest<>("the ledger", sights.duty()::getAsBoolean, clock);
        this.queues = new Latest<>("the broker", sights.queues(), clock);
        this.routes = new Latest<>("the routes", sights.routes(), clock);
        this.disk = new Latest<>("the disk", () -> disk(sights), clock);
        this.certificates = new Latest<>("the certificates", sights.certificates(), clock);
        this.threads = new ScheduledThreadPoolExecutor(PARTS, task -> {
            Thread thread = new Thread(task, "observe");
            thread.setDaemon(true);
            return thread;
        });
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Looks once at everything, here and now, and from then on every period. */
    void start() {
        List.of(duty, work, queues, routes, disk, certificates).forEach(Latest::ask);
        every(duty::ask, period);
        every(queues::ask, period);
        every(routes::ask, period);
        every(
                () -> {
                    disk.ask();
                    certificates.ask();
                },
                period);
        threads.schedule(this::lookAtWork, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something every so often on these threads. */
    void every(Runnable what, Duration pause) {
        Latest<Boolean> guarded = new Latest<>(
                "the hub",
                () -> {
                    what.run();
                    return true;
                },
                clock);
        threads.scheduleWithFixedDelay(guarded::ask, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A backlog makes the look longer, and then it is taken less often. */
    private void lookAtWork() {
        long start = System.nanoTime();
        work.ask();
        long pause = Math.max(period.toNanos(), (System.nanoTime() - start) * SHARE);
        if (!threads.isShutdown()) {
            threads.schedule(this::lookAtWork, pause, TimeUnit.NANOSECONDS);
        }
    }

    private static Sights.Disk disk(Sights sights) {
        try {
            FileStore store = Files.getFileStore(sights.data());
            return new Sights.Disk(sights.disk().get(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InstantSource clock() {
        return clock;
    }

    Latest<OpenWork> work() {
        return work;
    }

    /** Answered when the ledger could be written. */
    Latest<Boolean> duty() {
        return duty;
    }

    Latest<Map<String, Long>> queues() {
        return queues;
    }

    Latest<Sights.RouteSight> routes() {
        return routes;
    }

    Latest<Sights.Disk> disk() {
        return disk;
    }

    Latest<List<CertificateDate>> certificates() {
        return certificates;
    }

    /** Waits a little for a look that is under way: what it looks at is closed next. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
