package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.LedgerChange;

class SqliteLedgerTest extends LedgerContractTest {
    @TempDir
    Path data;

    private SqlLedger ledger;

    @BeforeEach
    void open() {
        ledger = another();
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
    public void tamper(String sql) {
        try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
            handle.execute(sql);
        }
    }

    @Override
    public void unguard() {
        tamper("drop trigger audit_not_changed");
        tamper("drop trigger audit_not_taken_out");
    }

    @Override
    public SqlLedger another() {
        return SqlLedger.open(LedgerSettings.in(data), FORMAT);
    }

    @Override
    public SqlLedger telling(Consumer<List<LedgerChange>> listener) {
        return SqlLedger.open(LedgerSettings.in(data), FORMAT, listener);
    }
}
