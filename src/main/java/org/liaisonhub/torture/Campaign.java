package org.liaisonhub.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.liaisonhub.load.Discharges;
import org.liaisonhub.load.HubAddress;
import org.liaisonhub.load.Load;
import org.liaisonhub.load.LoadBook;
import org.liaisonhub.load.LoadInput;
import org.liaisonhub.load.LoadPlan;
import org.liaisonhub.load.Practices;
import org.liaisonhub.load.SeparateHub;
import org.liaisonhub.torture.Fault.Kind;

/**
 * One crash campaign: a hub in a process of its own under load, whose lives end in one blow each; it starts again on the same
 * data every time, and senders and recipients go on.
 */
public final class Campaign {
    private static final Practices PRACTICES = new Practices(6, 4);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int MOST_DISCHARGES = 9_000_000;
    private static final int CONNECTIONS = 6;
    private static final Duration SENDERS_PATIENCE = Duration.ofHours(1);
    private static final long TO_START_SECONDS = 600;
    private static final Duration TO_REST = Duration.ofMinutes(5);
    private static final int LIVES_IN_PEACE = 6;
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Orders orders;
    private final InstantSource clock;
    private final Consumer<String> news;
    private final HubAddress address;
    private final Path book;
    private final Discharges discharges;
    private final Map<String, Integer> blows = new TreeMap<>();
    private final List<Duration> starts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean isBack = true;

    /**
     * What a campaign is to do.
     *
     * @param home where the hub's routes are
     * @param folder for the hub's data, its log and the book of the load; there is none yet, or it is empty
     * @param rounds random blows, beside the named ones
     * @param seed decides about all of them
     * @param atMost no more blows after this time
     * @param perSecond discharges
     */
    public record Orders(Path home, Path folder, int rounds, long seed, Duration atMost, double perSecond) {}

    private Campaign(Orders orders, InstantSource clock, Consumer<String> news) throws IOException {
        this.orders = orders;
        this.clock = clock;
        this.news = news;
        Path data = Files.createDirectories(orders.folder().resolve("data"));
        this.address = SeparateHub.freeAddress(data);
        this.book = orders.folder().resolve("book");
        this.discharges = new Discharges("TORTURE", PRACTICES, clock.instant(), ZONE);
    }

    /** @param news hears of each blow, one line */
    public static Outcome run(Orders orders, InstantSource clock, Consumer<String> news)
            throws IOException, InterruptedException {
        return new Campaign(orders, clock, news).run();
    }

    private Outcome run() throws IOException, InterruptedException {
        long from = System.nanoTime();
        Blows plan = new Blows(new Random(orders.seed()));
        PRACTICES.writeInto(address.data());
        for (Blow blow : plan.onTheFirstStart()) {
            live(blow);
        }
        Rest rest = new Rest(address.data(), book, PRACTICES, clock);
        try (LoadBook notes = LoadBook.open(book);
                Load load = new Load(address, PRACTICES, discharges, notes, clock)) {
            begin(load);
            for (Blow blow : plan.each(orders.rounds())) {
                if (isBack && System.nanoTime() - from < orders.atMost().toNanos()) {
                    live(blow);
                }
            }
            end(load, rest);
        }
        Evidence evidence = Evidence.read(book, PRACTICES);
        LedgerFile ledger = LedgerFile.in(address.data());
        if (isBack || ledger.isThere()) {
            faults.addAll(Checker.check(evidence, ledger, discharges::stay, clock.instant()));
        }
        return new Outcome(orders.seed(), blows, evidence, starts, faults, Duration.ofNanos(System.nanoTime() - from));
    }

    /** A hub that is to be struck soon. */
    private SeparateHub start(List<String> javaOptions) throws IOException {
        List<String> options = new ArrayList<>(QUICK_START);
        options.addAll(javaOptions);
        return start(Pace.hurried(), options);
    }

    private SeparateHub startInPeace() throws IOException {
        return start(Pace.calm(), List.of());
    }

    private SeparateHub start(Map<String, String> settings, List<String> options) throws IOException {
        return SeparateHub.start(orders.home(), address, orders.folder().resolve("hub.log"), settings, options);
    }

    private boolean isReady(SeparateHub hub, long startedAt) throws InterruptedException {
        boolean isReady = hub.isReadyWithin(TO_START_SECONDS);
        if (isReady) {
            starts.add(Duration.ofNanos(System.nanoTime() - startedAt));
        } else {
            isBack = false;
            faults.add(new Fault(Kind.NOT_BACK, "start " + (starts.size() + 1), "not ready; see hub.log"));
        }
        return isReady;
    }

    /** The first life that gets as far as to be ready: recipients sign in, senders begin; it ends by being killed. */
    private void begin(Load load) throws IOException, InterruptedException {
        try (SeparateHub hub = start(List.of())) {
            if (isReady(hub, System.nanoTime())) {
                load.answer();
                load.send(new LoadPlan(
                        0,
                        MOST_DISCHARGES,
                        CONNECTIONS,
                        OptionalDouble.of(orders.perSecond()),
                        LoadInput.JSON_MLLP,
                        SENDERS_PATIENCE));
                count(new Blow.Killed(Duration.ofSeconds(2)), hub);
            }
        }
    }

    /** One life of the hub, until the blow. */
    private void live(Blow blow) throws IOException, InterruptedException {
        long startedAt = System.nanoTime();
        try (SeparateHub hub = start(
                blow.halt().map(point -> List.of("-Dtorture.halt=" + point)).orElse(List.of()))) {
            // A point of the flow can be passed before the start is over: the queues are worked off from its first
            // moment.
            boolean mayBeEarly = blow.isEarly() || blow.halt().isPresent() && !hub.isReadyWithin(TO_START_SECONDS);
            if (mayBeEarly || isReady(hub, startedAt)) {
                count(blow, hub);
            }
        }
    }

    private void count(Blow blow, SeparateHub hub) throws IOException, InterruptedException {
        if (blow.strike(hub)) {
            blows.merge(blow.name(), 1, Integer::sum);
            news.accept(blow.name());
        } else {
            faults.add(new Fault(Kind.NOT_REACHED, blow.name(), "the hub never got there"));
        }
    }

    /** The last lives, in peace, until everything has come to rest and no queue holds anything. */
    private void end(Load load, Rest rest) throws IOException, InterruptedException {
        load.stopSending();
        List<Fault> left = List.of(new Fault(Kind.NOT_BACK, "rest", "not everything was settled within " + TO_REST));
        for (int life = 0; life < LIVES_IN_PEACE && !left.isEmpty(); life++) {
            long startedAt = System.nanoTime();
            boolean isAtRest;
            try (SeparateHub hub = startInPeace()) {
                isAtRest = isReady(hub, startedAt) && rest.comesWithin(TO_REST);
            }
            if (isAtRest) {
                left = rest.leftOver();
            }
        }
        faults.addAll(left);
    }
}
