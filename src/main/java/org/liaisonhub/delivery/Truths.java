package org.liaisonhub.delivery;

/**
 * The three separate truths about a delivery: it arrived; the recipient knows the patient and takes charge; a person
 * read it. None follows from another (ITK3 infrastructure and business acknowledgements, French ZAM Z01 to Z03).
 *
 * @param technical did it arrive
 * @param business what the recipient made of it
 * @param human did a person read it; UNKNOWN proves nothing, for read receipts are optional
 */
public record Truths(Technical technical, Business business, Human human) {
    /** Nothing known yet. */
    public static final Truths NONE = new Truths(Technical.NOT_SENT, Business.NO_ANSWER, Human.UNKNOWN);

    /** Level 1. */
    public enum Technical {
        NOT_SENT,
        SENT,
        RECEIVED,
        REJECTED
    }

    /** Level 2. */
    public enum Business {
        NO_ANSWER,
        /** Patient known here, document filed. */
        ACCEPTED,
        /** The nurse takes the patient on. */
        TAKEN_IN_CHARGE,
        PATIENT_UNKNOWN,
        NO_LONGER_HERE,
        REFUSED
    }

    /** Level 3. */
    public enum Human {
        UNKNOWN,
        READ
    }

    /** Whether the recipient said what it made of it. */
    boolean isAnswered() {
        return business != Business.NO_ANSWER;
    }

    Truths with(Technical now) {
        return new Truths(now, business, human);
    }

    Truths with(Business now) {
        return new Truths(technical, now, human);
    }

    Truths with(Human now) {
        return new Truths(technical, business, now);
    }
}
