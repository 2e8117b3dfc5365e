package org.liaisonhub.observe;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private record Watching(Looks looks, HealthCheck health, Acceptances acceptances) {}

    /** Counts from now on; it sees nothing until {@link #watch}. */
    public Observatory(InstantSource clock) {
        this.clock = clock;
        this.meters = new Meters(registry, clock);
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** What is counted while messages pass. */
    public Meters meters() {
        return meters;
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
     * @param diskLow below this free share of the disk somebody should look
     */
    public void watch(Sights sights, List<String> queues, double diskLow, Duration period, String version) {
        Looks looks = new Looks(sights, period, clock);
        HealthCheck health = new HealthCheck(looks, meters, sights.directory(), diskLow);
        Acceptances acceptances = new Acceptances(sights.ledger(), sights.directory(), meters);
        Gauges gauges = new Gauges(registry, looks);
        new HubGauges(registry, looks).register(queues, meters, health, version);
        looks.start();
        gauges.renew();
        looks.every(gauges::renew, period);
        looks.every(acceptances::measure, period);
        watching = Optional.of(new Watching(looks, health, acceptances));
    }

    /** How the hub is; not ready before it is watched. */
    public Health health() {
        return watching.map(now -> now.health().now())
                .orElseGet(() -> new Health(clock.instant(), true, List.of(Health.Part.down("hub", "starting"))));
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
        watching.ifPresent(now -> now.looks().close());
        garbage.close();
        registry.close();
    }
}
