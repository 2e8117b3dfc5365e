package org.liaisonhub.observe;

/** The port for health and metrics cannot be opened; the message is one line that says what to do. */
public final class ObserveNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObserveNotStarted(String message) {
        super(message);
    }

    ObserveNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
