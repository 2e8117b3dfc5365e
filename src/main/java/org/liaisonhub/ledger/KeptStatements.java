package org.liaisonhub.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Prepares each statement once for a connection that is kept: preparing costs more than most of them. */
final class KeptStatements implements Preparing {
    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    @Override
    public PreparedStatement open(String sql) throws SQLException {
        PreparedStatement known = kept.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            kept.put(sql, known);
        }
        return known;
    }

    /** It is used again; the connection closes it. */
    @Override
    public void done(PreparedStatement statement) {}
}
