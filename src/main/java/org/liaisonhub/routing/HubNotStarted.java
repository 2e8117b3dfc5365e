package org.liaisonhub.routing;

/** The hub cannot start; the message is one line that says what is wrong, where, and what to do. */
public final class HubNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HubNotStarted(String message) {
        super(message);
    }

    public HubNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
