package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.OpenWork;

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

    OpenWork open(Instant now) {
        return new OpenWork(
                sql.call("open_deliveries")
                        .with("now", now)
                        .list(row -> new OpenWork.Deliveries(
                                row.word(DeliveryStatus.class, "status"),
                                row.text("channel"),
                                row.count(),
                                row.number("overdue"),
                                row.moment("oldest"))),
                sql.call("open_tasks_by_owner")
                        .with("now", now)
                        .list(row ->
                                new OpenWork.Tasks(row.word(Fixer.class, "owner"), row.count(), row.number("overdue"))),
                sql.call("parked_by_code").list(row -> new OpenWork.ParkedFor(row.text("code"), row.count())));
    }

    private static String name(DeliveryStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
