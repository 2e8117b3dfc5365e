package org.liaisonhub.discharge;

/**
 * One thing that can be known about a stay. Facts are small, so that a message which is silent on one thing does not
 * wipe out what an earlier message said of it: a reader makes no fact of an absent field.
 */
public sealed interface Fact permits PatientFact, StayFact, ClinicalFact, HomeFact, ItemFact {
    /** What the fact is about. Of two facts on one topic, the one said later holds. */
    default String topic() {
        return getClass().getSimpleName();
    }
}
