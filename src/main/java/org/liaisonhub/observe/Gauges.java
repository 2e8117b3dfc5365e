package org.liaisonhub.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.delivery.OpenWork.Deliveries;

/** What is open in the ledger, as gauges. What was not seen for a minute is not a number: no figure is better than an old one. */
final class Gauges {
    private static final Duration OLDEST_SHOWN = Duration.ofMinutes(1);
    private static final int MOST_CHANNELS = 20;
    private static final int MOST_CODES = 100;

    private final Latest<OpenWork> work;
    private final MultiGauge deliveries;
    private final MultiGauge tasks;
    private final MultiGauge overdueTasks;
    private final MultiGauge parked;

    Gauges(MeterRegistry registry, Looks looks) {
        this.work = looks.work();
        this.deliveries = MultiGauge.builder("liaison.deliveries")
                .description("Unsettled deliveries by status and channel")
                .register(registry);
        this.tasks = MultiGauge.builder("liaison.tasks.open")
                .description("Open tasks by the part their owner has")
                .register(registry);
        this.overdueTasks = MultiGauge.builder("liaison.tasks.overdue")
                .description("Open tasks past their due time, by the part their owner has")
                .register(registry);
        this.parked = MultiGauge.builder("liaison.parked")
                .description("Messages and answers that wait parked, by code of the reason")
                .register(registry);
        gauge(registry, "liaison.deliveries.overdue", "Deliveries with a send or an answer due by now", "", now -> {
            return now.overdue();
        });
        gauge(
                registry,
                "liaison.oldest.undelivered.age",
                "Age of the oldest delivery that is not settled; 0 when all are",
                "seconds",
                now -> now.oldest()
                        .map(oldest ->
                                (double) Duration.between(oldest, looks.clock().instant())
                                        .toSeconds())
                        .map(age -> Math.max(0, age))
                        .orElse(0.0));
        Gauge.builder("liaison.ledger.look.age", looks, all -> all.work().age().toSeconds())
                .description("Time since what is open in the ledger could last be read")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String help, String unit, ToDoubleFunction<OpenWork> value) {
        Gauge.Builder<Latest<OpenWork>> gauge =
                Gauge.builder(name, work, latest -> fresh(value)).description(help);
        (unit.isEmpty() ? gauge : gauge.baseUnit(unit)).register(registry);
    }

    private double fresh(ToDoubleFunction<OpenWork> value) {
        return work.within(OLDEST_SHOWN).map(value::applyAsDouble).orElse(Double.NaN);
    }

    /** Makes a row of each group that is open; those of fixed kinds are there with 0 too, so that their rise is seen. */
    void renew() {
        OpenWork now = work.newest().orElse(OpenWork.NONE);
        Set<String> channels = new TreeSet<>(Set.of("mailbox"));
        now.deliveries().stream().map(Deliveries::channel).limit(MOST_CHANNELS).forEach(channels::add);
        deliveries.register(
                channels.stream()
                        .flatMap(channel -> unsettled()
                                .map(status -> row(
                                        Tags.of("status", Meters.label(status), "channel", channel),
                                        seen -> count(seen, status, channel))))
                        .toList(),
                true);
        tasks.register(byOwner(OpenWork.Tasks::count), true);
        overdueTasks.register(byOwner(OpenWork.Tasks::overdue), true);
        parked.register(
                now.parked().stream()
                        .limit(MOST_CODES)
                        .map(OpenWork.ParkedFor::code)
                        .map(code -> row(
                                Tags.of("code", code),
                                seen -> seen.parked().stream()
                                        .filter(group -> group.code().equals(code))
                                        .mapToLong(OpenWork.ParkedFor::count)
                                        .sum()))
                        .toList(),
                true);
    }

    private static Stream<DeliveryStatus> unsettled() {
        return Arrays.stream(DeliveryStatus.values()).filter(status -> !status.isSettled());
    }

    private static double count(OpenWork seen, DeliveryStatus status, String channel) {
        return seen.deliveries().stream()
                .filter(group -> group.status() == status && group.channel().equals(channel))
                .mapToLong(Deliveries::count)
                .sum();
    }

    private List<Row<?>> byOwner(ToDoubleFunction<OpenWork.Tasks> what) {
        return Arrays.stream(Fixer.values())
                .<Row<?>>map(owner -> row(
                        Tags.of("owner", owner.name()),
                        seen -> seen.tasks().stream()
                                .filter(group -> group.owner() == owner)
                                .mapToDouble(what)
                                .sum()))
                .toList();
    }

    private Row<?> row(Tags tags, ToDoubleFunction<OpenWork> value) {
        return Row.of(tags, () -> fresh(value));
    }
}
