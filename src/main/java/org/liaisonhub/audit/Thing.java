package org.liaisonhub.audit;

/**
 * What a deed was done to.
 *
 * @param kind what it is
 * @param id its id, or a stay's key; at most 250 characters
 */
public record Thing(Kind kind, String id) {
    private static final int LONGEST = 250;

    public Thing {
        if (id.length() > LONGEST) {
            throw new IllegalArgumentException("an id has at most " + LONGEST + " characters");
        }
    }

    /** Kinds of things; their names stand in the ledger. */
    public enum Kind {
        /** A stay with its letters. */
        STAY,
        /** A delivery. */
        DELIVERY,
        /** The message that travels for a delivery. */
        MESSAGE,
        /** A message the hub could not use. */
        PARKED,
        /** A task. */
        TASK,
        /** The directory of recipients. */
        DIRECTORY,
        /** The audit itself. */
        AUDIT,
        /** The account of a person or system. */
        ACCOUNT
    }
}
