package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
    public SqlLedger another() {
        return SqlLedger.open(LedgerSettings.in(data), FORMAT);
    }

    @Override
    public SqlLedger telling(Consumer<List<LedgerChange>> listener) {
        return SqlLedger.open(LedgerSettings.in(data), FORMAT, listener);
    }
}
