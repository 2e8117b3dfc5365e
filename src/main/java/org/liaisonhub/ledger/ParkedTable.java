package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.Task;

/** Messages that wait for a person, with their bytes. */
final class ParkedTable {
    private static final byte[] NONE = {};

    private final Sql sql;

    ParkedTable(Sql sql) {
        this.sql = sql;
    }

    /** What waits already goes on waiting as it is. */
    void park(Parked parked) {
        sql.call("park")
                .with("id", parked.id())
                .with("feed", parked.feed())
                .with("format", parked.format())
                .with("control_id", parked.controlId())
                .with("code", parked.code())
                .with("reason", parked.reason())
                .with("parked_at", parked.parkedAt())
                .withClosing("settled", parked.settled())
                .with("content", parked.bytes())
                .write();
    }

    /** The first end of the waiting stands. */
    void settle(String id, Task.Closing closing) {
        sql.call("settle_parked")
                .with("id", id)
                .withClosing("settled", Optional.of(closing))
                .write();
    }

    List<Parked> waiting(Optional<String> containing, int limit) {
        Call call = containing
                .map(text -> sql.call("parked_waiting_like").with("pattern", pattern(text)))
                .orElseGet(() -> sql.call("parked_waiting"));
        return call.with("limit", limit).list(row -> parked(row, NONE));
    }

    List<ParkedGroup> groups() {
        return sql.call("parked_groups").list(row -> new ParkedGroup(row.text("feed"), row.text("code"), row.count()));
    }

    Optional<Parked> find(String id) {
        return sql.call("parked").with("id", id).first(row -> parked(row, row.bytes("content")));
    }

    /** Matches any text that contains this one, whatever characters are in it. */
    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Parked parked(Columns row, byte[] bytes) throws SQLException {
        return new Parked(
                row.text("id"),
                row.text("feed"),
                row.text("format"),
                row.text("control_id"),
                row.text("code"),
                row.text("reason"),
                bytes,
                row.moment("parked_at"),
                row.closing("settled"));
    }
}
