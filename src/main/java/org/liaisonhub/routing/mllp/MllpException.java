package org.liaisonhub.routing.mllp;

import java.io.IOException;

/** A message was sent, or not, and no acknowledgement came back. The text names the peer and never quotes a message. */
public abstract sealed class MllpException extends IOException permits MllpUnreachable, MllpNoAnswer, MllpBrokenAnswer {

    MllpException(String message) {
        super(message);
    }

    MllpException(String message, Throwable cause) {
        super(message, cause);
    }
}
