package org.liaisonhub.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How a connection's statements are prepared and given back. */
interface Preparing {
    PreparedStatement open(String sql) throws SQLException;

    void done(PreparedStatement statement) throws SQLException;

    /** Each for one use; a pool's connection, or its driver, may keep it underneath. */
    static Preparing each(Connection connection) {
        return new Preparing() {
            @Override
            public PreparedStatement open(String sql) throws SQLException {
                return connection.prepareStatement(sql);
            }

            @Override
            public void done(PreparedStatement statement) throws SQLException {
                statement.close();
            }
        };
    }
}
