package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/** Stays in one line each, and whose they are. */
final class StayTable {
    /** A hundred facilities may have used one number. */
    private static final int SAME_NUMBER = 100;

    private final Sql sql;

    StayTable(Sql sql) {
        this.sql = sql;
    }

    void mention(StayId stay) {
        bind("mention_stay", stay).write();
    }

    void summarise(StaySummary summary) {
        bind("summarise_stay", summary.stay())
                .with("state", summary.state())
                .withMaybe("patient", summary.patient())
                .withMaybe("ward", summary.ward())
                .withMaybe("left_at", summary.leftAt().map(Moments::text))
                .with("changed_at", summary.changedAt())
                .write();
    }

    private Call bind(String statement, StayId stay) {
        return sql.call(statement)
                .with("stay_key", stay.key())
                .with("facility", stay.facility())
                .with("number", stay.number());
    }

    Optional<StaySummary> find(StayId stay) {
        return sql.call("stay").with("stay_key", stay.key()).first(StayTable::summary);
    }

    List<StaySummary> numbered(String number) {
        return sql.call("stays_numbered")
                .with("number", number)
                .with("limit", SAME_NUMBER)
                .list(StayTable::summary);
    }

    List<StaySummary> page(Optional<Instant> before, int limit) {
        Call call = before.map(moment -> sql.call("stays_before").with("before", moment))
                .orElseGet(() -> sql.call("newest_stays"));
        return call.with("limit", limit).list(StayTable::summary);
    }

    List<StaySummary> after(Instant changedAt, StayId stay, int limit) {
        return sql.call("stays_after")
                .with("before", changedAt)
                .with("stay_key", stay.key())
                .with("limit", limit)
                .list(StayTable::summary);
    }

    void link(PatientId patient, StayId stay) {
        sql.call("link")
                .with("patient", patient.key())
                .with("stay_key", stay.key())
                .write();
    }

    List<StayId> of(PatientId patient) {
        return sql.call("stays_of_patient").with("patient", patient.key()).list(Columns::stay);
    }

    private static StaySummary summary(Columns row) throws SQLException {
        return new StaySummary(
                row.stay(),
                row.word(StaySummary.State.class, "state"),
                row.maybeText("patient"),
                row.maybeText("ward"),
                row.maybeMoment("left_at"),
                row.moment("changed_at"));
    }
}
