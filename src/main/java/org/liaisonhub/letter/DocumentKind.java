package org.liaisonhub.letter;

/** What a recipient can be sent. */
public enum DocumentKind {
    /** For the GP and other doctors: LOINC 34105-7 in the EU shape, 11490-0 in France. */
    LIAISON_LETTER,
    /** For the community nurse. */
    CARE_PLAN
}
