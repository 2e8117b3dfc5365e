package org.liaisonhub.routing;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Lets only so many megabytes of large messages be worked on at a time. On its way a message is there several times over (bytes, text,
 * tree, the broker's buffer), so that as many large ones as there are threads would use up the memory of the hub.
 */
final class LargeMessages {
    /** In bytes. */
    static final int LARGE = 1024 * 1024;

    /** In units of {@link #LARGE}: one of the largest, or two of half the size. */
    private static final int AT_A_TIME = 24;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** Waits for its turn, which ends with the exchange; a small message has no need of one. */
    void enter(Exchange exchange, int bytes) {
        if (bytes > LARGE) {
            int size = Math.min(1 + bytes / LARGE, AT_A_TIME);
            turns.acquireUninterruptibly(size);
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange done) {
                    turns.release(size);
                }
            });
        }
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
}
