package org.liaisonhub.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that are done at once, on one connection. */
final class SqlNow extends Sql {
    private final Preparing preparing;

    SqlNow(Preparing preparing, Statements statements) {
        super(statements);
        this.preparing = preparing;
    }

    @Override
    int rows(Call call) {
        return run(call, PreparedStatement::executeUpdate);
    }

    @Override
    void write(Call call) {
        rows(call);
    }

    @Override
    boolean writeOne(Call call) {
        return rows(call) == 1;
    }

    @Override
    <T> List<T> list(Call call, Columns.Reading<T> reading) {
        return run(call, prepared -> {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                Columns row = new Columns(rows);
                while (rows.next()) {
                    all.add(reading.of(row));
                }
            }
            return all;
        });
    }

    private interface Use<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private <T> T run(Call call, Use<T> use) {
        try {
            PreparedStatement prepared = preparing.open(call.statement().sql());
            try {
                call.bind(prepared);
                return use.of(prepared);
            } finally {
                preparing.done(prepared);
            }
        } catch (SQLException e) {
            throw troubled(e);
        }
    }
}
