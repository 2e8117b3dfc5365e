package org.liaisonhub.routing;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** The turn of one message among the large ones: had when it is made, and at the latest over with its exchange. Used by one thread at a time. */
final class LargeTurn extends SynchronizationAdapter {
    private final Semaphore turns;
    private final int size;
    private boolean had = true;

    /** @param size what was taken of the turns; nothing for a small message */
    LargeTurn(Semaphore turns, int size) {
        this.turns = turns;
        this.size = size;
    }

    /**
     * Does work that may be tried again: when it fails the turn is let go, and the next attempt waits for it. A message that waits for the
     * ledger must not keep the others from the doors.
     */
    <T> T attempt(Supplier<T> work) {
        if (!had) {
            turns.acquireUninterruptibly(size);
            had = true;
        }
        boolean worked = false;
        try {
            T done = work.get();
            worked = true;
            return done;
        } finally {
            if (!worked) {
                letGo();
            }
        }
    }

    @Override
    public void onDone(Exchange done) {
        letGo();
    }

    private void letGo() {
        // A turn of nothing is always had: even nothing is not to be had before those who wait.
        if (had && size > 0) {
            had = false;
            turns.release(size);
        }
    }
}
