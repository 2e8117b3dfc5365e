package org.liaisonhub.ledger;

/** The ledger cannot be used as it is; the hub must not start. The message is one line that says who can do what. */
public final class LedgerNotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerNotOpened(String message, Throwable cause) {
        super(message, cause);
    }

    LedgerNotOpened(String message) {
        super(message);
    }
}
