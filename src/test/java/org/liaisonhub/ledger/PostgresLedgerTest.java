package org.liaisonhub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.liaisonhub.delivery.LedgerChange;

class PostgresLedgerTest extends LedgerContractTest {
    /** In one commit and by deleting: a truncate lays out every table and index anew, and waits for the disk for each. */
    private static final String EMPTY = """
            alter table audit enable trigger user;
            set session_replication_role = replica;
            do $$
            declare
                name text;
            begin
                for name in select tablename from pg_tables
                            where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                    execute format('delete from %I', name);
                end loop;
            end
            $$
            """;

    private static EmbeddedPostgres server;

    private SqlLedger ledger;

    @BeforeAll
    static void start() throws IOException {
        server = DurablePostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws SQLException {
        ledger = another();
        tamper(EMPTY);
    }

    @Override
    public void tamper(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void unguard() throws SQLException {
        tamper("alter table audit disable trigger user");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    public SqlLedger ledger() {
        return ledger;
    }

    @Override
    public SqlLedger another() {
        return telling(changes -> {});
    }

    @Override
    public SqlLedger telling(Consumer<List<LedgerChange>> listener) {
        String url = server.getJdbcUrl("postgres", "postgres");
        return SqlLedger.open(LedgerSettings.at(url, "postgres", "postgres"), FORMAT, listener);
    }
}
