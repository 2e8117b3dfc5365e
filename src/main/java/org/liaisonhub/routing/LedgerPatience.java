package org.liaisonhub.routing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.liaisonhub.delivery.Ledger.LedgerOutOfReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a ledger that is out of reach, with the message in hand. Given back to the queue instead, the message would use
 * up its redeliveries, and all that came in during a long outage would end before a person. Closing it ends every wait.
 */
final class LedgerPatience implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerPatience.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean away = new AtomicBoolean();

    /** Does the work, again and again while the ledger is out of reach. */
    <T> T through(Supplier<T> work) {
        Duration wait = FIRST;
        while (true) {
            try {
                T done = work.get();
                if (away.compareAndSet(true, false)) {
                    LOG.warn("the ledger is back; what waited goes on");
                }
                return done;
            } catch (LedgerOutOfReach e) {
                if (away.compareAndSet(false, true)) {
                    LOG.error("{}; messages stay in the queue until it is back", e.getMessage());
                }
                if (isClosedWithin(wait)) {
                    throw e;
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
            }
        }
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
