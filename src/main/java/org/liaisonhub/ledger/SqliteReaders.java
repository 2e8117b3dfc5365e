package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Connections of a SQLite file that only read, each with its statements prepared once: preparing costs more than most questions. */
final class SqliteReaders {
    private final HikariDataSource pool;
    private final Statements statements;
    private final SqliteFile file;
    private final Map<Connection, KeptStatements> prepared = new ConcurrentHashMap<>();

    SqliteReaders(SQLiteDataSource source, LedgerSettings settings, Statements statements, SqliteFile file) {
        this.file = file;
        this.statements = statements;
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setConnectionInitSql(statements.named("only_read").sql());
        // A connection to a file does not grow old.
        config.setMaxLifetime(0);
        this.pool = new HikariDataSource(config);
    }

    /** As {@link Store#read}. */
    <T> T read(Function<Sql, T> question) {
        try (Connection pooled = pool.getConnection()) {
            Connection connection = pooled.unwrap(SQLiteConnection.class);
            KeptStatements kept = prepared.computeIfAbsent(connection, KeptStatements::new);
            try {
                return question.apply(new SqlNow(kept, statements));
            } catch (LedgerUnavailable trouble) {
                file.met(trouble);
                prepared.remove(connection);
                pool.evictConnection(pooled);
                throw trouble;
            }
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    void close() {
        pool.close();
    }
}
