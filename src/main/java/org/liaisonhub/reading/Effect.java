package org.liaisonhub.reading;

/**
 * What comes of leaving something out of a message.
 *
 * @param refused the message is not understood any more
 * @param noticed the reading is another one in any respect, be it a remark
 * @param moved it is about another stay or patient, was said at another time, or has another id
 * @param difference what of the dossiers is another
 */
record Effect(boolean refused, boolean noticed, boolean moved, Difference difference) {
    /** Whether everything that came of the other comes of this. */
    boolean doesAsMuchAs(Effect other) {
        return noticed
                && refused == other.refused
                && (moved || !other.moved)
                && difference.all().containsAll(other.difference.all());
    }
}
