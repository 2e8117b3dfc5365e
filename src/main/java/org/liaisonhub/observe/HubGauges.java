package org.liaisonhub.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.liaisonhub.keys.CertificateDate;

/** How the hub's own parts are, as gauges: queues, routes, disk, certificates, readiness. */
final class HubGauges {
    private final MeterRegistry registry;
    private final Looks looks;

    HubGauges(MeterRegistry registry, Looks looks) {
        this.registry = registry;
        this.looks = looks;
    }

    /**
     * Registers them.
     *
     * @param queues names of the queues to show
     */
    void register(List<String> queues, HealthCheck health, String version) {
        Gauge.builder("liaison.build.info", () -> 1)
                .description("The version that runs; always 1")
                .tags("version", version)
                .register(registry);
        for (String queue : queues) {
            gauge(
                    "liaison.queue.messages",
                    "Messages waiting on the broker, by queue",
                    "",
                    Tags.of("queue", queue),
                    Looks::queues,
                    depths -> depths.getOrDefault(queue, 0L));
        }
        gauge(
                "liaison.routes",
                "Routes, by whether they take messages",
                "",
                Tags.of("state", "running"),
                Looks::routes,
                Sights.RouteSight::running);
        gauge(
                "liaison.routes",
                "Routes, by whether they take messages",
                "",
                Tags.of("state", "stopped"),
                Looks::routes,
                seen -> seen.stopped().size());
        gauge(
                "liaison.route.files.refused",
                "Route files that are broken and not in force as they stand",
                "",
                Tags.empty(),
                Looks::routes,
                seen -> seen.refused().size());
        gauge(
                "liaison.data.disk.free",
                "What this process may still write on the disk of the data folder",
                "bytes",
                Tags.empty(),
                Looks::disk,
                Sights.Disk::free);
        gauge(
                "liaison.data.disk.size",
                "Size of the disk of the data folder",
                "bytes",
                Tags.empty(),
                Looks::disk,
                Sights.Disk::size);
        gauge(
                "liaison.data.disk.free.ratio",
                "Share of the disk of the data folder that is free, 0 to 1",
                "",
                Tags.empty(),
                Looks::disk,
                Sights.Disk::ratio);
        Arrays.stream(CertificateDate.Use.values())
                .forEach(use -> gauge(
                        "liaison.certificate.remaining",
                        "Time left of the certificate of this use that ends first; not a number when there is none",
                        "seconds",
                        Tags.of("use", use.code()),
                        Looks::certificates,
                        all -> left(all, use)));
        for (Health.Part part : health.now().parts()) {
            Gauge.builder("liaison.part.up", health, check -> isUp(check, part.name()))
                    .description(
                            "1 when this part of the hub works, also when somebody should look at it; 0 when it is down")
                    .tags("part", part.name())
                    .register(registry);
        }
        Gauge.builder("liaison.ready", health, check -> check.now().ready() ? 1 : 0)
                .description("1 when the hub can take messages in and send them")
                .register(registry);
    }

    private static double isUp(HealthCheck check, String name) {
        return check.now().parts().stream()
                        .anyMatch(part -> part.name().equals(name) && part.state() != Health.State.DOWN)
                ? 1
                : 0;
    }

    private double left(List<CertificateDate> all, CertificateDate.Use use) {
        return all.stream()
                .filter(date -> date.use() == use)
                .map(date -> date.leftAt(looks.clock().instant()))
                .mapToDouble(Duration::toSeconds)
                .min()
                .orElse(Double.NaN);
    }

    private <T> void gauge(
            String name,
            String help,
            String unit,
            Tags tags,
            Function<Looks, Latest<T>> what,
            ToDoubleFunction<T> value) {
        Gauge.Builder<Looks> gauge = Gauge.builder(
                        name,
                        looks,
                        all -> what.apply(all)
                                .within(Looks.FRESH)
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .description(help)
                .tags(tags);
        (unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry);
    }
}
