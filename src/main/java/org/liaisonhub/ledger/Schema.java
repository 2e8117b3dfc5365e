package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables to what this program knows, and refuses what it does not know. */
final class Schema {
    private Schema() {}

    /** @throws LedgerNotOpened if the database is newer than this program, is not a ledger, or cannot be read */
    static void migrate(DataSource source, Dialect dialect) {
        try {
            Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:ledger", dialect.ownMigrations())
                    .placeholders(dialect.words())
                    .load();
            Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isApplied()
                            && !migration.getState().isResolved())
                    .findFirst()
                    .ifPresent(Schema::refuse);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new LedgerNotOpened("the ledger cannot be opened: " + why(e), e);
        }
    }

    private static void refuse(MigrationInfo newer) {
        throw new LedgerNotOpened("the ledger was written by a newer Liaison (tables of version " + newer.getVersion()
                + "); start that Liaison, or restore the backup made before it was installed");
    }

    private static String why(FlywayException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return Faults.meaning(found);
            }
        }
        return "it holds tables that are not a ledger's, or the ledger's tables were altered; name another database";
    }
}
