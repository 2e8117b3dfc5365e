package org.liaisonhub.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.delivery.HubRule;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.HubTrouble;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.disk.DiskGuard;
import org.liaisonhub.disk.DiskState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the disk every second; says what changed in the log, and in a task while somebody must make room. */
final class DiskWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String WHERE = "data";

    private final DiskGuard disk;
    private final IntakeGate gate;
    private final HubTasks tasks;
    private final Path data;
    private final ScheduledExecutorService looks;
    private DiskState said = DiskState.PLENTY;
    private boolean taskIsRight;
    private boolean taskFailed;

    DiskWatch(DiskGuard disk, IntakeGate gate, HubTasks tasks, Path data) {
        this.disk = disk;
        this.gate = gate;
        this.tasks = tasks;
        this.data = data;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "disk-watch");
            thread.setDaemon(true);
            return thread;
        });
        disk.look();
        looks.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        DiskState now = disk.look();
        if (now != said) {
            say(now);
            said = now;
            taskIsRight = false;
            taskFailed = false;
        }
        if (!taskIsRight) {
            setTask(now);
        }
    }

    private void say(DiskState now) {
        switch (now) {
            case PLENTY -> LOG.info("the disk of {} has room again: {}", data, left());
            case FILLING ->
                LOG.warn("the disk of {} is filling: {} left; make room before messages are refused", data, left());
            case NEARLY_FULL ->
                LOG.error(
                        "the disk of {} is nearly full: {} left; nothing is taken in any more, senders are told to send again",
                        data,
                        left());
            case UNWRITABLE ->
                LOG.error(
                        "the disk of {} cannot be written; nothing is taken in, senders are told to send again", data);
        }
        if (said.isShut() && !now.isShut()) {
            LOG.warn("messages are taken in again; {} were refused at shut doors since the start", gate.refused());
        }
    }

    /** A ledger that cannot be written now is asked again at the next look. */
    private void setTask(DiskState now) {
        try {
            if (now == DiskState.PLENTY) {
                tasks.over(HubRule.DISK_FILLS, WHERE);
            } else {
                tasks.raise(new HubTrouble(HubRule.DISK_FILLS, WHERE, List.of(data.toString(), left())));
            }
            taskIsRight = true;
        } catch (LedgerUnavailable notNow) {
            sayOnce(notNow.getMessage());
        } catch (RuntimeException fault) {
            sayOnce(fault.getClass().getName());
        }
    }

    private void sayOnce(@Nullable String fault) {
        if (!taskFailed) {
            LOG.warn("the task about the disk cannot be written now, and is tried again: {}", fault);
        }
        taskFailed = true;
    }

    private String left() {
        return (disk.free() >> 20) + " MiB";
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
