package org.liaisonhub.routing.mllp;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.concurrent.CamelThreadFactory;

/**
 * The threads of one server, and its count of connections. Outlives the routes, because a route that stops still has answers to write:
 * Camel's own event loops close every connection the moment the listener closes.
 */
final class MllpWorkers extends ServiceSupport {

    private static final String THREAD_NAMES = "Camel (#name#) ##counter#";
    private static final int EVENT_LOOPS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final EventLoopGroup eventLoops;
    private final ExecutorService handling;
    private final Semaphore places;
    private final int maxConnections;
    private final Duration drain;

    MllpWorkers(MllpLimits limits, MllpTimeouts timeouts) {
        this.eventLoops = new MultiThreadIoEventLoopGroup(
                EVENT_LOOPS, new CamelThreadFactory(THREAD_NAMES, "MllpConnections", true), NioIoHandler.newFactory());
        this.handling = Executors.newFixedThreadPool(
                limits.workers(), new CamelThreadFactory(THREAD_NAMES, "MllpMessages", true));
        this.maxConnections = limits.maxConnections();
        this.places = new Semaphore(maxConnections);
        this.drain = timeouts.drain();
    }

    EventLoopGroup eventLoops() {
        return eventLoops;
    }

    /** Its queue is bounded by the connections: each has at most one frame in it. */
    Executor handling() {
        return handling;
    }

    boolean takePlace() {
        return places.tryAcquire();
    }

    void freePlace() {
        places.release();
    }

    int openConnections() {
        return maxConnections - places.availablePermits();
    }

    /** Waits for connections to be answered and closed: longer than any of them may drain, so the wait ends. */
    @Override
    protected void doStop() throws InterruptedException {
        boolean allClosed = places.tryAcquire(maxConnections, drain.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        if (allClosed) {
            places.release(maxConnections);
        }
        handling.shutdown();
        eventLoops.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(2, TimeUnit.SECONDS);
    }
}
