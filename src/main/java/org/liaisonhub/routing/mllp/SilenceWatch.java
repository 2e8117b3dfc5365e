package org.liaisonhub.routing.mllp;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose sender is silent or slow. Lives on the connection's event loop.
 *
 * <p>A busy connection moves its deadline thousands of times a second, so the timer is only rescheduled when the deadline comes closer.
 */
final class SilenceWatch {

    private final EventExecutor loop;
    private final MllpTimeouts timeouts;
    private long deadline = Long.MAX_VALUE;
    private long timerAt = Long.MAX_VALUE;
    private boolean waiting;
    private boolean inFrame;
    private long frameEnd;
    private @Nullable Future<?> timer;

    SilenceWatch(EventExecutor loop, MllpTimeouts timeouts) {
        this.loop = loop;
        this.timeouts = timeouts;
    }

    /** It is the sender's turn; {@code expired} runs when it lets its time pass. */
    void await(boolean insideFrame, Runnable expired) {
        long now = now();
        if (insideFrame && !inFrame) {
            frameEnd = now + timeouts.frame().toNanos();
        }
        inFrame = insideFrame;
        waiting = true;
        deadline = insideFrame
                ? Math.min(now + timeouts.idle().toNanos(), frameEnd)
                : now + timeouts.betweenFrames().toNanos();
        if (timer == null || timerAt > deadline) {
            schedule(now, expired);
        }
    }

    /** It is our turn: no time counts against the sender, and what it sends next has a time of its own. */
    void pause() {
        waiting = false;
        inFrame = false;
    }

    void stop() {
        waiting = false;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void schedule(long now, Runnable expired) {
        if (timer != null) {
            timer.cancel(false);
        }
        timerAt = deadline;
        timer = loop.schedule(() -> check(expired), deadline - now, TimeUnit.NANOSECONDS);
    }

    private void check(Runnable expired) {
        timer = null;
        if (!waiting) {
            return;
        }
        long now = now();
        if (now < deadline) {
            schedule(now, expired);
        } else {
            expired.run();
        }
    }

    private long now() {
        return loop.ticker().nanoTime();
    }
}
