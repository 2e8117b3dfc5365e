package org.liaisonhub.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C while the demo is open: interrupts the thread that made this, and gives it time to close what it opened. */
final class StopSignal implements AutoCloseable {
    private static final Duration TO_CLOSE = Duration.ofSeconds(20);

    private final Thread demo = Thread.currentThread();
    private final Thread hook = new Thread(this::stop, "demo-stop");
    private volatile boolean stopping;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for it. */
    void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void stop() {
        stopping = true;
        demo.interrupt();
        try {
            demo.join(TO_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
