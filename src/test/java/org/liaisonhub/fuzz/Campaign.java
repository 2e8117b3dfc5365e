package org.liaisonhub.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Puts inputs before one reader, in order of their seeds, and stops at the first fault. */
final class Campaign {
    /** What a reader may allocate for any input, in bytes. */
    static final long FREE = 8L * 1024 * 1024;

    /** An input that takes longer hangs its reader; far above what any takes on a loaded machine. */
    private static final long HANG_MILLIS = 60_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Target target;
    private final List<byte[]> samples;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final AtomicLong current = new AtomicLong();
    private volatile Optional<String> fault = Optional.empty();
    private long largestShare;

    Campaign(Target target, List<byte[]> samples) {
        this.target = target;
        this.samples = samples;
    }

    /** Reads inputs of so many seeds from the first; the fault found, with how to repeat it. */
    Optional<String> run(long firstSeed, int count) throws InterruptedException {
        Thread worker = new Thread(() -> read(firstSeed, count), "fuzz-" + target.name());
        worker.setDaemon(true);
        worker.start();
        long before = -1;
        while (worker.isAlive()) {
            worker.join(HANG_MILLIS);
            if (worker.isAlive() && current.get() == before) {
                return Optional.of(told("hangs in " + trace(worker.getStackTrace()), current.get()));
            }
            before = current.get();
        }
        return fault;
    }

    private void read(long firstSeed, int count) {
        warmUp();
        for (long seed = firstSeed; seed < firstSeed + count && fault.isEmpty(); seed++) {
            current.set(seed);
            byte[] input = new Mutation(seed, samples).input();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            try {
                outcomes.merge(target.reading().read(input), 1, Integer::sum);
            } catch (Throwable thrown) {
                fault = Optional.of(told(
                        thrown.getClass().getName() + " " + thrown.getMessage() + " in "
                                + trace(thrown.getStackTrace()),
                        seed));
            }
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            largestShare = Math.max(largestShare, allocated / Math.max(1, input.length));
            if (allocated > FREE + (long) target.allocatedPerByte() * input.length) {
                fault = Optional.of(told("allocates " + allocated + " bytes for " + input.length, seed));
            }
        }
    }

    /** A library loads its classes at its first input; that is no answer to what is in it. */
    private void warmUp() {
        for (byte[] sample : samples) {
            try {
                target.reading().read(sample);
            } catch (Throwable thrown) {
                fault = Optional.of(target.name() + ": an undamaged sample throws "
                        + thrown.getClass().getName() + " in " + trace(thrown.getStackTrace()));
            }
        }
    }

    private String told(String what, long seed) {
        return target.name() + ": input of seed " + seed + " " + what
                + "\nrepeat: mvn test -Pslow -Dtest=FuzzCampaignTest -Dfuzz.target=" + target.name() + " -Dfuzz.seed="
                + seed;
    }

    private static String trace(StackTraceElement[] trace) {
        return Arrays.stream(trace).limit(12).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
    }

    /** How the inputs ended. */
    String summary() {
        int inputs = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return target.name() + ": " + inputs + " inputs from " + samples.size() + " samples, " + outcomes + ", at most "
                + largestShare + " bytes allocated for each of input";
    }

    int inputs() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
