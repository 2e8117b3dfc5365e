package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.DayBook;
import org.liaisonhub.delivery.DischargeLine;
import org.liaisonhub.delivery.StaySummary;

/** The days of a ledger. */
record SqlDayBook(Store store) implements DayBook {
    @Override
    public List<DischargeLine> discharges(
            Instant since, Instant until, Optional<DischargeLine> after, Instant late, int limit) {
        return store.read(sql -> sql.call("discharges")
                .with("until", until)
                .with("after_at", after.map(DischargeLine::leftAt).orElse(since))
                .with("after_key", after.map(line -> line.stay().key()).orElse(""))
                .with("late", late)
                .with("limit", limit)
                .list(SqlDayBook::line));
    }

    private static DischargeLine line(Columns row) throws SQLException {
        return new DischargeLine(
                row.stay(),
                row.word(StaySummary.State.class, "state"),
                row.moment("left_at"),
                row.number("letter"),
                row.yes("taken_back"),
                row.number("sent_newest"),
                row.number("arrived"),
                row.number("deliveries"),
                row.number("unsettled"),
                row.number("forgotten"),
                row.number("open_tasks"),
                row.number("by_hand"));
    }

    @Override
    public Map<String, Long> receipts(Instant since, Instant until) {
        Map<String, Long> counts = new LinkedHashMap<>();
        store.read(sql -> sql.call("receipts_of_day")
                        .with("since", since)
                        .with("until", until)
                        .list(row -> Map.entry(row.text("about"), row.count())))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public List<String> lost(Instant since, Instant until, int limit) {
        return store.read(sql -> sql.call("lost_receipts")
                .with("since", since)
                .with("until", until)
                .with("limit", limit)
                .list(row -> row.text("feed") + " " + row.text("control_id")));
    }
}
