package org.liaisonhub.routing.mllp;

/** The peer answered with bytes that are no MLLP frame, or one too large. */
public final class MllpBrokenAnswer extends MllpException {

    MllpBrokenAnswer(String message) {
        super(message);
    }
}
