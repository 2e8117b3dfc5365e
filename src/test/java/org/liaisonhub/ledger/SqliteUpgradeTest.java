package org.liaisonhub.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteUpgradeTest implements UpgradeContract {
    @TempDir
    Path data;

    @Override
    public LedgerSettings empty() {
        return LedgerSettings.in(data);
    }
}
