package org.liaisonhub.routing.mllp;

/** The message may or may not have been taken: the peer closed the connection or stayed silent. Send it again, as the same message. */
public final class MllpNoAnswer extends MllpException {

    MllpNoAnswer(String message) {
        super(message);
    }

    MllpNoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
