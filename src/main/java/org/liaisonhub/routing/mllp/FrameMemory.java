package org.liaisonhub.routing.mllp;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes all connections hold together, so that many half-sent frames cannot fill the heap. */
final class FrameMemory {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    FrameMemory(long limit) {
        this.limit = limit;
    }

    /** Takes {@code bytes}, or nothing at all when that would pass the limit. */
    boolean hold(long bytes) {
        if (held.addAndGet(bytes) <= limit) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void letGo(long bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
