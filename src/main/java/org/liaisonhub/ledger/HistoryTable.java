package org.liaisonhub.ledger;

import java.util.List;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.discharge.StayId;

/** What happened; lines are only added. */
final class HistoryTable {
    private static final int AT_MOST = 1_000;

    private final Sql sql;

    HistoryTable(Sql sql) {
        this.sql = sql;
    }

    void add(HistoryLine line) {
        sql.call("note")
                .with("stay_key", line.stay().key())
                .with("happened_at", line.at())
                .withMaybe("delivery_id", line.delivery())
                .with("who", line.who())
                .with("what", line.what())
                .with("words", line.words())
                .write();
    }

    List<HistoryLine> of(StayId stay) {
        return sql.call("history")
                .with("stay_key", stay.key())
                .with("limit", AT_MOST)
                .list(row -> new HistoryLine(
                        row.moment("happened_at"),
                        row.stay(),
                        row.maybeText("delivery_id"),
                        row.text("who"),
                        row.text("what"),
                        row.text("words")));
    }
}
