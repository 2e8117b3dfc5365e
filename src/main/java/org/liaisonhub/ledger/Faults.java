package org.liaisonhub.ledger;

import java.sql.SQLException;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** What a database's trouble means, without the values that databases put into their messages. */
final class Faults {
    private static final int SQLITE_PRIMARY = 0xff;

    private Faults() {}

    static LedgerUnavailable unavailable(Throwable trouble) {
        SQLException bare = bare(trouble);
        return new LedgerUnavailable("the ledger cannot be used now: " + meaning(bare), bare);
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
        String state = trouble.getSQLState();
        return state == null || state.isEmpty() ? ofSqlite(trouble.getErrorCode()) : ofServer(state);
    }

    private static String ofSqlite(int code) {
        return switch (code & SQLITE_PRIMARY) {
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
            case "55" -> "another hub holds it";
            case "28" -> "the database server does not let this user in";
            case "25" -> "the database server only reads";
            default -> "the database server refused";
        };
        return meaning + " (SQLSTATE " + state + ")";
    }
}
