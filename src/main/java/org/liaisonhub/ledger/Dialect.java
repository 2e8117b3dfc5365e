package org.liaisonhub.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that is different between the databases, but for how they are connected to. */
enum Dialect {
    /** One file, one writer at a time. */
    SQLITE(
            "sqlite.sql",
            Map.of("bytes", "blob", "sequence", "integer primary key", "number", "integer", "by_key", "without rowid"),
            "",
            ""),
    /** A server, several writers. */
    POSTGRESQL(
            "postgresql.sql",
            Map.of(
                    "bytes",
                    "bytea",
                    "sequence",
                    "bigint generated always as identity primary key",
                    "number",
                    "bigint",
                    "by_key",
                    ""),
            "for update of $1",
            "for update of $1 skip locked");

    private static final Pattern LOCK = Pattern.compile("/\\*lock (\\w+)\\*/");
    private static final Pattern LOCK_OR_SKIP = Pattern.compile("/\\*lock or skip (\\w+)\\*/");

    private final String ownStatements;
    private final Map<String, String> words;
    private final String lock;
    private final String lockOrSkip;

    Dialect(String ownStatements, Map<String, String> words, String lock, String lockOrSkip) {
        this.ownStatements = ownStatements;
        this.words = words;
        this.lock = lock;
        this.lockOrSkip = lockOrSkip;
    }

    /** @throws LedgerNotOpened if no such database is known */
    static Dialect of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new LedgerNotOpened(
                "the ledger's URL must begin with jdbc:sqlite: or jdbc:postgresql:; correct it in the configuration");
    }

    /**
     * Connects and brings the tables up to date.
     *
     * @throws LedgerNotOpened if that is not possible
     */
    Store connect(LedgerSettings settings, Statements statements) {
        return this == SQLITE ? SqliteStore.open(settings, statements) : PostgresStore.open(settings, statements);
    }

    /** Resource with the statements only this database has. */
    String ownStatements() {
        return ownStatements;
    }

    /** Migrations only this database has. */
    String ownMigrations() {
        return "classpath:ledger_" + name().toLowerCase(Locale.ROOT);
    }

    /** This database's words for the placeholders of the migrations. */
    Map<String, String> words() {
        return words;
    }

    /** A statement in this database's words. */
    String spell(String sql) {
        String locked = LOCK.matcher(sql).replaceAll(lock);
        Matcher skipping = LOCK_OR_SKIP.matcher(locked);
        return skipping.replaceAll(lockOrSkip);
    }
}
