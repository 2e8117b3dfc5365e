package org.liaisonhub.load;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The sending side: works through a plan, and sends what was not taken again, as an interface engine does. */
final class Hospital implements AutoCloseable {
    private static final long BEFORE_SENDING_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long TO_END_SECONDS = 5;

    private final LoadPlan plan;
    private final HubAddress hub;
    private final Discharges discharges;
    private final Witness witness;
    private final InstantSource clock;
    private final AtomicInteger next;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private long startNanos;
    private Instant start = Instant.MIN;

    Hospital(LoadPlan plan, HubAddress hub, Discharges discharges, Witness witness, InstantSource clock) {
        this.plan = plan;
        this.hub = hub;
        this.discharges = discharges;
        this.witness = witness;
        this.clock = clock;
        this.next = new AtomicInteger();
    }

    void start() {
        start = clock.instant();
        startNanos = System.nanoTime();
        for (int i = 0; i < plan.connections(); i++) {
            Thread thread = new Thread(this::work, "hospital-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        try (Sender sender = new Sender(hub)) {
            for (int i = next.getAndIncrement(); i < plan.count() && !stopping.get(); i = next.getAndIncrement()) {
                int discharge = plan.first() + i;
                if (tell(sender, discharge, waitForTurn(i))) {
                    taken.incrementAndGet();
                }
            }
        }
    }

    /** One discharge in all its messages; whether all were taken. */
    private boolean tell(Sender sender, int discharge, Instant due) {
        Instant departure = due;
        if (plan.input() == LoadInput.JSON_MLLP) {
            if (!send(sender, discharge, SendingFeed.HTTP, discharges.clinical(discharge), due)) {
                return false;
            }
            // The other message's own time must not count twice.
            departure = clock.instant();
        }
        SendingFeed feed = plan.input().departure();
        byte[] message = feed == SendingFeed.FHIR ? discharges.document(discharge) : discharges.adt(discharge);
        return send(sender, discharge, feed, message, departure);
    }

    /** When it is this one's turn by the plan's rate; a moment that has passed if the senders are behind. */
    private Instant waitForTurn(int i) {
        if (plan.perSecond().isEmpty()) {
            return clock.instant();
        }
        long after = (long) (i / plan.perSecond().getAsDouble() * TimeUnit.SECONDS.toNanos(1));
        for (long left = startNanos + after - System.nanoTime(); left > 0 && !stopping.get(); ) {
            LockSupport.parkNanos(left);
            left = startNanos + after - System.nanoTime();
        }
        return start.plusNanos(after);
    }

    /** Until it is taken, refused for good, or patience ends; whether it is taken. */
    private boolean send(Sender sender, int discharge, SendingFeed feed, byte[] message, Instant due) {
        Instant from = due;
        Instant until = clock.instant().plus(plan.patience());
        String code = "";
        while (!stopping.get()) {
            code = sender.send(feed, message);
            Answered answer =
                    new Answered(discharge, feed, discharges.controlId(discharge), from, clock.instant(), code);
            witness.answered(answer);
            boolean isFinal = answer.isTaken() || code.equals("AR") || code.startsWith("4");
            if (isFinal || clock.instant().isAfter(until)) {
                return answer.isTaken();
            }
            LockSupport.parkNanos(BEFORE_SENDING_AGAIN_NANOS);
            from = clock.instant();
        }
        return false;
    }

    /** Discharges whose messages were all taken. */
    int taken() {
        return taken.get();
    }

    /** Waits until the plan is worked through, or the time is over; whether it is. */
    boolean isDoneWithin(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** What is being sent is sent to its end; nothing more is begun. */
    @Override
    public void close() {
        stopping.set(true);
        threads.forEach(LockSupport::unpark);
        try {
            isDoneWithin(TO_END_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
