package org.liaisonhub.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liaisonhub.delivery.DeliveryStatus;

/** How much is open: {@code held}, {@code queued}, {@code sent}, {@code refused}, {@code dead}, tasks and parked. */
final class Counts {
    private final Sql sql;

    Counts(Sql sql) {
        this.sql = sql;
    }

    Map<String, Long> all() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(DeliveryStatus.values())
                .filter(status -> !status.isSettled())
                .forEach(status -> counts.put(name(status), 0L));
        sql.call("count_undelivered")
                .list(row -> Map.entry(name(row.word(DeliveryStatus.class, "name")), row.count()))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        counts.put("openTasks", sql.call("count_open_tasks").count());
        counts.put("parked", sql.call("count_parked").count());
        return counts;
    }

    private static String name(DeliveryStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
