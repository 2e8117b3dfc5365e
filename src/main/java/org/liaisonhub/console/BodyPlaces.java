package org.liaisonhub.console;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places in memory for the bodies that senders bring, given in the order they were asked for. One account has at most half of them, so
 * that a sender gone wrong leaves room to the others; a body that needs more than half passes when it is its account's only one.
 */
final class BodyPlaces {
    private final int ofOne;
    private final Duration patience;
    private final Semaphore all;
    /** As many as accounts have sent something; who has an account, an operator says. */
    private final Map<String, Semaphore> ofAccounts = new ConcurrentHashMap<>();

    /**
     * @param places all there are, 2 or more; no body needs more
     * @param patience how long a body waits for its places
     */
    BodyPlaces(int places, Duration patience) {
        this.ofOne = places / 2;
        this.patience = patience;
        this.all = new Semaphore(places, true);
    }

    /** What is done while places are held. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /**
     * Does something with so many places of an account, and gives them back.
     *
     * @throws Refusal if they do not become free in time
     */
    void with(String account, int needed, Work work) throws IOException, ServletException {
        long deadline = System.nanoTime() + patience.toNanos();
        Semaphore own = ofAccounts.computeIfAbsent(account, name -> new Semaphore(ofOne, true));
        // Its own first: what waits for its account must not stand before others in the line for all.
        holding(own, Math.min(needed, ofOne), deadline, () -> holding(all, needed, deadline, work));
    }

    private static void holding(Semaphore places, int needed, long deadline, Work work)
            throws IOException, ServletException {
        try {
            if (!places.tryAcquire(needed, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new Refusal(Fault.BUSY, "");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Fault.BUSY, "");
        }
        try {
            work.run();
        } finally {
            places.release(needed);
        }
    }
}
