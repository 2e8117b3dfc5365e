package org.liaisonhub.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/** Prepares each statement once for a connection that is kept: preparing costs more than most of them. */
final class KeptStatements extends DefaultStatementBuilder {
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement known = kept.remove(sql);
        return known == null ? connection.prepareStatement(sql) : known;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || kept.putIfAbsent(sql, prepared) != null) {
            statement.close();
        }
    }
}
