package org.liaisonhub.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the broker again when it has stopped by itself, which Artemis does at the first write that its disk refuses. It waits until the
 * disk takes writes again, and after each vain attempt twice as long as before.
 */
final class BrokerRevival implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerRevival.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LONGEST_WAIT_IN_LOOKS = 30;
    /** Three journal files and some: what a start writes before it takes anything. */
    private static final long ROOM_TO_START = 32L << 20;

    private final BrokerEngine engine;
    private final Path folder;
    private final ScheduledExecutorService looks;
    private boolean wasRunning = true;
    private int vainAttempts;
    private int looksToWait;

    /** @param folder where the journal is */
    BrokerRevival(BrokerEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "broker-revival");
            thread.setDaemon(true);
            return thread;
        });
    }

    void watch() {
        looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (engine.isRunning()) {
            return;
        }
        if (wasRunning) {
            LOG.error(
                    "the broker has stopped by itself; it is started again as soon as its disk takes writes: {}",
                    folder);
            wasRunning = false;
        }
        if (looksToWait > 0) {
            looksToWait--;
        } else if (hasRoom()) {
            attempt();
        }
    }

    private boolean hasRoom() {
        try {
            return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ROOM_TO_START;
        } catch (IOException e) {
            LOG.warn("the disk of {} cannot be asked for its room: {}", folder, e.getMessage());
            return false;
        }
    }

    private void attempt() {
        try {
            engine.startAgain();
            wasRunning = true;
            vainAttempts = 0;
            LOG.warn("the broker runs again; what it had taken is there, what it had refused will be sent again");
        } catch (Exception e) {
            looksToWait = Math.min(LONGEST_WAIT_IN_LOOKS, 1 << Math.min(vainAttempts, 5));
            vainAttempts++;
            LOG.error("the broker does not start: {}; tried again in {} s", e.getMessage(), looksToWait);
        }
    }

    /** Ends the watch; an attempt under way is finished first. */
    @Override
    public void close() {
        looks.shutdown();
        try {
            if (!looks.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The broker's start does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
