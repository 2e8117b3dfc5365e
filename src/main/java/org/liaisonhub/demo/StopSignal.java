package org.liaisonhub.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while the demo is open: interrupts the thread that made this, and gives it time to close what it opened. */
final class StopSignal implements AutoCloseable {
    private static final Duration TO_CLOSE = Duration.ofSeconds(20);

    private final Thread demo = Thread.currentThread();
    private final Thread hook = new Thread(this::stop, "demo-stop");
    private final CountDownLatch closed = new CountDownLatch(1);
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
            // Not until the thread ends: it may be held in System.exit, which waits for this very hook.
            closed.await(TO_CLOSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
