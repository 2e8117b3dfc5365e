package org.liaisonhub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresUpgradeTest implements UpgradeContract {
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = DurablePostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    public LedgerSettings empty() {
        return LedgerSettings.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
}
