package org.liaisonhub.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become so, looking often, and not for ever. */
final class Patience {
    private static final long BETWEEN_LOOKS_MILLIS = 150;

    private Patience() {}

    /** Whether it became so in time. */
    static boolean until(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }
}
