package org.liaisonhub.routing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.liaisonhub.routing.NotTakenNow.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only so many megabytes of large messages be worked on at a time. On its way a message is there several times over (bytes, text,
 * tree, the broker's buffer), so that as many large ones as there are threads would use up the memory of the hub.
 */
final class LargeMessages {
    private static final Logger LOG = LoggerFactory.getLogger(LargeMessages.class);

    /** In bytes. */
    static final int LARGE = 1024 * 1024;

    /** In units of {@link #LARGE}: one of the largest, or two of half the size. */
    private static final int AT_A_TIME = 24;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final Duration atDoor;

    /** @param atDoor how long a message waits whose sender waits too: well before the sender is told to send it again */
    LargeMessages(Duration atDoor) {
        this.atDoor = atDoor;
    }

    /** Waits for its turn, which ends with the exchange; a small message has no need of one. */
    LargeTurn enter(Exchange exchange, int bytes) {
        int size = size(bytes);
        if (size > 0) {
            turns.acquireUninterruptibly(size);
        }
        return until(exchange, size);
    }

    /**
     * Waits for its turn as long as its sender can be kept waiting. One that waited for ever would keep a worker of the door, and its bytes,
     * from all others, while its sender sends it again.
     *
     * @throws NotTakenNow if its turn has not come
     */
    void enterDoor(Exchange exchange, int bytes) {
        int size = size(bytes);
        if (size == 0) {
            return;
        }
        if (!comesInTime(size)) {
            if (refusing.compareAndSet(false, true)) {
                LOG.warn("large messages are refused at the doors for now: others are still worked on");
            }
            throw new NotTakenNow(Reason.NOT_NOW);
        }
        refusing.set(false);
        until(exchange, size);
    }

    /** Whether a large message waits for its turn. */
    boolean isWaitedFor() {
        return turns.hasQueuedThreads();
    }

    /** Makes a large message when its turn has come; its turn ends with the exchange. */
    byte[] make(Exchange exchange, Supplier<byte[]> making) {
        enter(exchange, Integer.MAX_VALUE);
        return making.get();
    }

    private static int size(int bytes) {
        return bytes > LARGE ? Math.min(1 + bytes / LARGE, AT_A_TIME) : 0;
    }

    private boolean comesInTime(int size) {
        try {
            return turns.tryAcquire(size, atDoor.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private LargeTurn until(Exchange exchange, int size) {
        LargeTurn turn = new LargeTurn(turns, size);
        if (size > 0) {
            exchange.getExchangeExtension().addOnCompletion(turn);
        }
        return turn;
    }
}
