package org.liaisonhub.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

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
    public SqlLedger another() {
        return SqlLedger.open(LedgerSettings.in(data), FORMAT);
    }
}
