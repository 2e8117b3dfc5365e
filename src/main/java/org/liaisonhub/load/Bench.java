package org.liaisonhub.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.liaisonhub.ledger.LedgerFilling;
import org.liaisonhub.ledger.LedgerSettings;

/**
 * Measures a hub in a process of its own, on a new data folder and loopback ports, over the full path: discharges in, letters
 * and care plans out to mailboxes over TLS, answers back, accepted in the ledger. Senders and recipients run in this process, on
 * the same processors.
 */
public final class Bench {
    private static final Practices PRACTICES = Practices.STANDARD;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long TO_SETTLE_SECONDS = 120;

    /** Discharges a second of a hub that is not waited for any more. */
    private static final double SLOWEST = 20;

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** All senders come from this machine's one address, up to 200 of them; a deadline is not what is measured. */
    private static final Map<String, String> SETTINGS = Map.of(
            "liaison.watch.period", "60000",
            "liaison.mllp.connections-per-peer", "500",
            "liaison.http.connections-per-peer", "500");

    private final BenchPlan plan;
    private final Path home;
    private final BenchFolder folder;
    private final Consumer<String> progress;
    private final Discharges discharges = new Discharges("B", PRACTICES, CLOCK.instant(), ZONE);
    private final Stopwatch stopwatch;

    private Bench(BenchPlan plan, Path home, BenchFolder folder, Consumer<String> progress) {
        this.plan = plan;
        this.home = home;
        this.folder = folder;
        this.progress = progress;
        this.stopwatch = new Stopwatch(plan.warmUp(), plan.discharges());
    }

    /**
     * Runs a bench in a folder that does not exist yet; it is gone afterwards.
     *
     * @param home where the hub's routes are
     * @param progress hears what is being done
     * @throws IOException if the hub does not start or stops answering, or the folder cannot be used
     */
    public static BenchResult run(
            BenchPlan plan, Path home, Path folder, List<String> javaOptions, Consumer<String> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        BenchFolder place = new BenchFolder(folder);
        try {
            return new Bench(plan, home, place, progress).run(javaOptions);
        } finally {
            place.delete();
        }
    }

    private BenchResult run(List<String> javaOptions) throws IOException, InterruptedException {
        HubAddress address = SeparateHub.freeAddress(folder.data());
        PRACTICES.writeInto(address.data());
        List<String> options = new ArrayList<>(javaOptions);
        options.add("-Xlog:gc:file=" + folder.heapLog());
        // Threads that come and go would take the account of their time with them.
        options.add("-XX:-UseDynamicNumberOfCompilerThreads");
        progress.accept("starting the hub");
        start(address, options).close();
        if (plan.ledger() > 0) {
            progress.accept("filling the ledger with " + plan.ledger() + " deliveries");
            LedgerFilling.fill(LedgerSettings.in(address.data().resolve("ledger")), plan.ledger());
        }
        long before = folder.size();
        long began = System.nanoTime();
        BenchRun run;
        try (SeparateHub hub = start(address, options)) {
            run = measure(hub, Duration.ofNanos(System.nanoTime() - began));
        }
        LedgerReading ledger = LedgerReading.of(address.data(), discharges, stopwatch, plan);
        return new BenchResult(
                plan,
                Runtime.getRuntime().availableProcessors(),
                run.ready(),
                run.took(),
                stopwatch.toTaken(),
                stopwatch.toAnswer(),
                stopwatch.toDelivered(plan.input()),
                ledger.toAccepted(),
                run.cpu(),
                run.compiling(),
                run.own(),
                HeapLog.most(folder.heapLog()),
                run.resident(),
                ledger.notAccepted(),
                stopwatch.repeats(),
                stopwatch.notTaken(),
                (folder.size() - before) / (plan.discharges() + plan.warmUp()),
                run.questions());
    }

    private SeparateHub start(HubAddress address, List<String> options) throws IOException, InterruptedException {
        SeparateHub hub = SeparateHub.start(home, address, folder.hubLog(), SETTINGS, options);
        if (!hub.isReadyWithin(PATIENCE.toSeconds())) {
            hub.close();
            throw new IOException("the hub did not start: " + folder.lastLine());
        }
        return hub;
    }

    /** @param own processor time of this process */
    private record BenchRun(
            Duration ready,
            Duration took,
            Duration cpu,
            Duration compiling,
            Duration own,
            long resident,
            Map<String, Double> questions) {}

    private BenchRun measure(SeparateHub hub, Duration ready) throws IOException, InterruptedException {
        OperatorDoor operator = new OperatorDoor(hub.address());
        try (Load load = new Load(hub.address(), PRACTICES, discharges, stopwatch, CLOCK)) {
            load.answer();
            if (plan.warmUp() > 0) {
                progress.accept("warming up with " + plan.warmUp() + " discharges");
                work(load, operator, 0, plan.warmUp());
            }
            progress.accept("measuring " + plan.discharges() + " discharges");
            Duration cpu = hub.use().cpu();
            Duration compiling = hub.use().compiling();
            Duration own = own();
            long start = System.nanoTime();
            work(load, operator, plan.warmUp(), plan.discharges());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Duration hubs = hub.use().cpu().minus(cpu);
            Duration compilers = hub.use().compiling().minus(compiling);
            Duration ours = own().minus(own);
            Map<String, Double> questions = operator.questions(discharges.stay(plan.warmUp()));
            return new BenchRun(ready, took, hubs, compilers, ours, hub.use().memory("VmHWM"), questions);
        }
    }

    private void work(Load load, OperatorDoor operator, int first, int count) throws IOException, InterruptedException {
        load.send(new LoadPlan(first, count, plan.connections(), plan.perSecond(), plan.input(), PATIENCE));
        if (!load.isSentWithin(60 + (long) (count / plan.perSecond().orElse(SLOWEST)))) {
            throw new IOException("the hub does not take what is sent");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TO_SETTLE_SECONDS + (long) (count / SLOWEST));
        int due = plan.input().documents() * plan.discharges();
        boolean isMeasured = first == plan.warmUp();
        while ((isMeasured && stopwatch.messages() < due) || operator.open() > 0) {
            if (System.nanoTime() > deadline) {
                progress.accept("not everything was settled in time");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static Duration own() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }
}
