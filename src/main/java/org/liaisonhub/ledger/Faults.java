package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.delivery.Ledger.LedgerOutOfReach;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** What a database's trouble means, without the values that databases put into their messages. */
final class Faults {
    private static final int SQLITE_PRIMARY = 0xff;

    /** Connection lost, no right to connect, no room, server stopping. */
    private static final Set<String> NO_USE_OF_SERVER = Set.of("08", "28", "53", "57", "58");

    private static final String READ_ONLY = "25006";

    /** Busy, locked, read-only, disk fault, damaged, full, cannot be opened, no ledger; and 0, no answer in time. */
    private static final Set<Integer> NO_USE_OF_SQLITE = Set.of(0, 5, 6, 8, 10, 11, 13, 14, 26);

    private static final Set<Integer> DAMAGE = Set.of(11, 26);

    private Faults() {}

    static LedgerUnavailable unavailable(Throwable trouble) {
        SQLException bare = bare(trouble);
        String message = "the ledger cannot be used now: " + meaning(bare);
        return isOutOfReach(bare) ? new LedgerOutOfReach(message, bare) : new LedgerUnavailable(message, bare);
    }

    /** Whether any other work would fail just so. */
    private static boolean isOutOfReach(SQLException trouble) {
        String state = stateOf(trouble);
        return state.isEmpty()
                ? NO_USE_OF_SQLITE.contains(trouble.getErrorCode() & SQLITE_PRIMARY)
                : NO_USE_OF_SERVER.contains(state.substring(0, 2)) || state.equals(READ_ONLY);
    }

    /** Whether the same work may well succeed at once: another transaction was in its way (SQLSTATE class 40). */
    static boolean isPassing(Throwable trouble) {
        return trouble.getCause() instanceof SQLException found
                && stateOf(found).startsWith("40");
    }

    /** Whether a page of the file, or all of it, is not what was written (SQLite: corrupt, not a database). */
    static boolean isDamage(LedgerUnavailable trouble) {
        return trouble.getCause() instanceof SQLException found
                && stateOf(found).isEmpty()
                && DAMAGE.contains(found.getErrorCode() & SQLITE_PRIMARY);
    }

    private static String stateOf(SQLException trouble) {
        return Optional.ofNullable(trouble.getSQLState()).orElse("");
    }

    /** The database's own trouble, with its codes and where it happened but without its words. */
    private static SQLException bare(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                SQLException bare =
                        new SQLException("code " + found.getErrorCode(), found.getSQLState(), found.getErrorCode());
                bare.setStackTrace(found.getStackTrace());
                return bare;
            }
        }
        SQLException bare = new SQLException(trouble.getClass().getSimpleName());
        bare.setStackTrace(trouble.getStackTrace());
        return bare;
    }

    static String meaning(SQLException trouble) {
        String state = stateOf(trouble);
        return state.isEmpty() ? ofSqlite(trouble.getErrorCode()) : ofServer(state);
    }

    private static String ofSqlite(int code) {
        return switch (code & SQLITE_PRIMARY) {
            case 0 -> "it does not answer in time";
            case 5, 6 -> "another program holds it (SQLite code " + code + ")";
            case 8 -> "its file may not be written (SQLite code " + code + ")";
            case 10 -> "the disk fails (SQLite code " + code + ")";
            case 11 -> "its file is damaged (SQLite code " + code + "); restore it from a backup";
            case 13 -> "the disk is full (SQLite code " + code + ")";
            case 14 -> "its file cannot be opened (SQLite code " + code + ")";
            case 19 -> "what is written is there already, or what it needs is not (SQLite code " + code + ")";
            case 26 -> "its file is not a ledger (SQLite code " + code + ")";
            default -> "SQLite code " + code;
        };
    }

    private static String ofServer(String state) {
        String meaning = switch (state.substring(0, 2)) {
            case "08", "57" -> "the database server is out of reach or stopping";
            case "23" -> "what is written is there already, or what it needs is not";
            case "40" -> "another hub changed the same thing at the same time";
            case "53" -> "the database server has no room left";
            case "3D" -> "the database server has no such database";
            case "55" -> "another hub holds it";
            case "28" -> "the database server does not let this user in";
            case "25" -> "the database server only reads";
            default -> "the database server refused";
        };
        return meaning + " (SQLSTATE " + state + ")";
    }
}
