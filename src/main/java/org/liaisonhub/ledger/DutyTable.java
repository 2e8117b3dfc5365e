package org.liaisonhub.ledger;

import java.time.Instant;

/** Which hub does what only one should do. */
final class DutyTable {
    private final Sql sql;

    DutyTable(Sql sql) {
        this.sql = sql;
    }

    boolean take(String duty, String holder, Instant now, Instant until) {
        return sql.call("take_duty")
                .with("name", duty)
                .with("holder", holder)
                .with("now", now)
                .with("held_until", until)
                .writeOne();
    }
}
