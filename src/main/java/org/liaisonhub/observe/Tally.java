package org.liaisonhub.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A counter with labels: one hash look-up and one atomic add per count. Label values are never more than 100 sets; what
 * comes beyond is counted as {@code other}, so that nothing from outside can grow it.
 */
final class Tally {
    private static final int MOST = 100;

    private final MeterRegistry registry;
    private final String name;
    private final String help;
    private final List<String> labels;
    private final ConcurrentMap<List<String>, Counter> counters = new ConcurrentHashMap<>();

    Tally(MeterRegistry registry, String name, String help, String... labels) {
        this.registry = registry;
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Counts one; a value for each label, in their order. */
    void count(String... values) {
        of(Arrays.asList(values)).increment();
    }

    /** Shows a zero for values that are sure to come, so that the first one is seen as a rise. */
    Tally starting(String... values) {
        of(Arrays.asList(values));
        return this;
    }

    /** All that was counted, whatever its labels. */
    long total() {
        return (long) counters.values().stream().mapToDouble(Counter::count).sum();
    }

    private Counter of(List<String> values) {
        Counter counter = counters.get(values);
        if (counter != null) {
            return counter;
        }
        List<String> kept = counters.size() < MOST
                ? values
                : labels.stream().map(label -> "other").toList();
        return counters.computeIfAbsent(kept, this::register);
    }

    private Counter register(List<String> values) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            pairs.add(labels.get(i));
            pairs.add(values.get(i));
        }
        return Counter.builder(name)
                .description(help)
                .tags(pairs.toArray(String[]::new))
                .register(registry);
    }
}
