package org.liaisonhub.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.delivery.LedgerChange;

/** The hub as operations see it: counts while it runs, looks at its parts every few seconds, says how it is. */
public final class Observatory implements AutoCloseable {
    private final InstantSource clock;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Meters meters;
    private volatile Optional<Watching> watching = Optional.empty();

    /** Everything that can only be there once the hub's parts are. */
    private record Watching(HealthCheck health, Acceptances acceptances) {}

    /** Counts from now on; it sees nothing until {@link #watch}. */
    public Observatory(InstantSource clock) {
        this.clock = clock;
        // Nanoseconds, and a gauge that is named as a count: against Prometheus's rules for names.
        registry.config()
                .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"))
                .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
        this.meters = new Meters(registry, clock);
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        FunctionCounter.builder("process.cpu", ProcessHandle.current(), Observatory::processorSeconds)
                .description("Processor time this process used")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double processorSeconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** What is counted while messages pass. */
    public Meters meters() {
        return meters;
    }

    /** Alerts as they stood when the hub stopped; they move once the hub is watched. */
    public AlertDesk alerts(AlertSetup setup) {
        return new AlertDesk(setup.kept(), setup.rules(), setup.ways(), registry, clock);
    }

    /** Hears what a commit of the ledger wrote. */
    public void count(List<LedgerChange> changes) {
        meters.count(changes);
        watching.ifPresent(now -> now.acceptances().note(changes, clock::instant));
    }

    /**
     * Looks once at all parts, and from then on every period. Called once, when the parts are there.
     *
     * @param queues names of the queues to show
     * @param plan how often to look, and what to make of it
     * @return ends the looks; to be closed before the parts are
     */
    public AutoCloseable watch(Sights sights, List<String> queues, WatchPlan plan) {
        Looks looks = new Looks(sights, plan.period(), clock);
        HealthCheck health = new HealthCheck(looks, meters, sights.directory());
        Acceptances acceptances = new Acceptances(sights.ledger(), sights.directory(), meters);
        AlertSetup alerts = plan.alerts();
        Gauges gauges = new Gauges(registry, looks);
        FeedGauges feeds = new FeedGauges(registry, looks, meters, alerts.hours(), alerts.idle());
        new HubGauges(registry, looks).register(queues, health, plan.version());
        looks.start();
        gauges.renew();
        looks.every(gauges::renew, plan.period());
        feeds.renew();
        looks.every(feeds::renew, plan.period());
        looks.every(acceptances::measure, plan.period());
        SignReader signs = new SignReader(looks, meters, health, alerts.hours(), alerts.idle());
        looks.every(() -> plan.desk().look(signs.read()), plan.period());
        watching = Optional.of(new Watching(health, acceptances));
        return looks;
    }

    /** How the hub is; not ready before it is watched. */
    public Health health() {
        return watching.map(now -> now.health().now())
                .orElseGet(() -> new Health(clock.instant(), true, List.of(Health.Part.down("hub", "starting"))));
    }

    /** A sentence about each part that is not well, in French or English. */
    public List<String> troubles(Locale language) {
        HealthDocument words = new HealthDocument(language);
        return health().parts().stream()
                .filter(part -> part.state() != Health.State.UP)
                .map(words::sentence)
                .toList();
    }

    /** Whether this process can go on at all; asks no part. */
    boolean isLive() {
        return watching.map(now -> now.health().isLive()).orElse(true);
    }

    /** The figures as text. @param accept the media types the reader takes: OpenMetrics or Prometheus text */
    Scrape scrape(String accept) {
        String type = accept.contains("application/openmetrics-text")
                ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                : "text/plain; version=0.0.4; charset=utf-8";
        return new Scrape(type, registry.scrape(type));
    }

    /** Figures in the form that was asked for. */
    record Scrape(String type, String text) {}

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
