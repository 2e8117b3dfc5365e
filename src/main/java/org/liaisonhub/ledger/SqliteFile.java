package org.liaisonhub.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;
import org.liaisonhub.delivery.Ledger.LedgerOutOfReach;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/**
 * The file the ledger was opened as. Somebody can take it away or put another in its place while SQLite goes on writing into
 * the one that nobody will ever find; and a page of it can turn out to be damaged. In either case nothing more is written, so
 * that what waits in the queue stays there.
 */
final class SqliteFile {
    private static final String SCHEME = "jdbc:sqlite:";

    private final Path path;
    private final Optional<Object> opened;
    private volatile Optional<LedgerUnavailable> damage = Optional.empty();

    /** @param url of a file that is there */
    SqliteFile(String url) {
        this.path = Path.of(url.substring(SCHEME.length()));
        this.opened = key();
    }

    /** @throws LedgerOutOfReach if what is written now could not be found again */
    void assertInPlace() {
        if (!Files.exists(path) || !key().equals(opened)) {
            throw new LedgerOutOfReach(
                    "the ledger cannot be used now: its file was taken away or replaced while the hub runs; put that very"
                            + " file back, and do not stop the hub before",
                    new SQLException("file gone"));
        }
    }

    /** @throws LedgerUnavailable if a damaged page was met since the hub started: others may be damaged too */
    void assertSound() {
        damage.ifPresent(met -> {
            throw new LedgerOutOfReach(String.valueOf(met.getMessage()), met);
        });
    }

    /** Notes trouble that was met; damage counts until the next start. */
    void met(LedgerUnavailable trouble) {
        if (Faults.isDamage(trouble)) {
            damage = Optional.of(trouble);
        }
    }

    /** What tells a file from any other, where the file system has something. */
    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
