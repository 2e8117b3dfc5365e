package org.liaisonhub.audit;

import java.util.Locale;

/** What a person did. The names stand in the ledger: they are added to, never changed. */
public enum Act {
    /** Looked at patient data; recorded before they are shown. */
    OPENED,
    /** Sent a delivery again. */
    RESENT,
    /** Let go what a doubtful identity held back. */
    RELEASED,
    /** Sent a document to somebody else. */
    REDIRECTED,
    /** Took back everything about a stay. */
    WITHDREW,
    /** Closed a task by hand. */
    CLOSED,
    /** Took a parked message in again. */
    REPLAYED,
    /** Put a parked message away. */
    DISMISSED,
    /** Put a directory in force. */
    RELOADED,
    /** Took a copy of the audit. */
    EXPORTED,
    /** Gave somebody an account. */
    GRANTED,
    /** Took an account away. */
    REVOKED;

    /** As the history says it: {@code resent}. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
