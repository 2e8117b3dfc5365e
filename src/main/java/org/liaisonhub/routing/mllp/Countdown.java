package org.liaisonhub.routing.mllp;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Something that happens on the connection's event loop after a while, unless it is stopped before; one thing at a time. */
final class Countdown {
    private @Nullable Future<?> running;

    /** Begins; what ran before is stopped. */
    void start(Duration delay, ChannelHandlerContext ctx, Runnable action) {
        stop();
        running = after(delay, ctx, action);
    }

    void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    /** Lets something happen after a while, whatever comes between. */
    static Future<?> after(Duration delay, ChannelHandlerContext ctx, Runnable action) {
        return ctx.executor().schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
