package org.liaisonhub.torture;

/**
 * Something that is not as it was promised.
 *
 * @param kind what was promised
 * @param id of the input, the message or the queue at fault
 * @param words what is wrong with it
 */
public record Fault(Kind kind, String id, String words) {
    /** The promises, each with what breaks it. */
    public enum Kind {
        /** Acknowledged, and neither folded nor parked. */
        LOST_INPUT,
        /** Due, and in no mailbox. */
        LOST_LETTER,
        /** The same message came under another id, or with other bytes. */
        CHANGED,
        /** Ledger and mailbox say different things of a delivery. */
        DISAGREES,
        /** Unsettled, its time has passed, and nobody has it. */
        UNOWNED,
        /** Still in a queue of the hub when everything was over. */
        LEFT_OVER,
        /** The hub did not start again on its own data, or did not come to rest. */
        NOT_BACK,
        /** A point at which the hub was to end was never passed: the campaign proves nothing of it. */
        NOT_REACHED
    }

    /** Whether something is missing, rather than wrong. */
    public boolean isLoss() {
        return kind == Kind.LOST_INPUT || kind == Kind.LOST_LETTER;
    }

    @Override
    public String toString() {
        return kind + " " + id + ": " + words;
    }
}
