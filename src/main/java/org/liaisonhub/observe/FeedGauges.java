package org.liaisonhub.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.liaisonhub.alert.WorkingHours;

/** How long each feed that is open has been silent, and how long it may be, as gauges. */
final class FeedGauges {
    private static final int MOST = 100;

    private final Looks looks;
    private final Meters meters;
    private final WorkingHours hours;
    private final Map<String, Duration> longest;
    private final MultiGauge idle;
    private final MultiGauge idleAtWork;
    private final MultiGauge limits;

    /** @param longest how long each feed may be silent in working hours; feeds that are not in it may be for ever */
    FeedGauges(MeterRegistry registry, Looks looks, Meters meters, WorkingHours hours, Map<String, Duration> longest) {
        this.looks = looks;
        this.meters = meters;
        this.hours = hours;
        this.longest = Map.copyOf(longest);
        this.idle =
                gauge(registry, "liaison.feed.idle", "Time since an open feed was last heard, or since it was opened");
        this.idleAtWork = gauge(
                registry, "liaison.feed.idle.working", "Working time since an open feed was last heard, or opened");
        this.limits = gauge(
                registry, "liaison.feed.idle.limit", "Working time that an open feed may be silent, where that is set");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String help) {
        return MultiGauge.builder(name).description(help).baseUnit("seconds").register(registry);
    }

    /** Makes a row of each feed that is open by now, 100 at most: those with a limit come first, then as the alphabet has them. */
    void renew() {
        Map<String, Pulse> open = meters.feeds();
        List<String> shown = open.keySet().stream()
                .sorted()
                .sorted((one, other) -> Boolean.compare(longest.containsKey(other), longest.containsKey(one)))
                .limit(MOST)
                .toList();
        idle.register(rows(shown, open, pulse -> pulse.silence().toSeconds()), true);
        idleAtWork.register(rows(shown, open, this::atWork), true);
        limits.register(rows(shown, longest, Duration::toSeconds), true);
    }

    private double atWork(Pulse pulse) {
        return hours.between(pulse.last(), looks.clock().instant()).toSeconds();
    }

    private static <T> List<Row<?>> rows(List<String> feeds, Map<String, T> of, ToDoubleFunction<T> value) {
        return feeds.stream()
                .<Row<?>>flatMap(feed -> Optional.ofNullable(of.get(feed)).stream()
                        .map(known -> Row.of(Tags.of("feed", feed), () -> value.applyAsDouble(known))))
                .toList();
    }
}
