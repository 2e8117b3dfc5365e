package org.liaisonhub.console;

/** The HTTP server cannot start; the message is one line that says what is wrong, where, and what to do. */
public final class ConsoleNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleNotStarted(String message) {
        super(message);
    }

    ConsoleNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
