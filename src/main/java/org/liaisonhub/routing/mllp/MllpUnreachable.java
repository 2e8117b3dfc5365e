package org.liaisonhub.routing.mllp;

/** No connection: nothing was sent. */
public final class MllpUnreachable extends MllpException {

    MllpUnreachable(String message) {
        super(message);
    }

    MllpUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
