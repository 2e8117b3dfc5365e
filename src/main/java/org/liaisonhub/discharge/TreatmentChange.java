package org.liaisonhub.discharge;

/**
 * What became of a treatment between admission and discharge. Our own code system {@code medication-change}; maps to
 * HAS (Poursuivi, Arrêté, Modifié, Ajouté), PRSB and EHDS {@code changeType} are in the FHIR package.
 */
public enum TreatmentChange {
    UNCHANGED,
    /** Same treatment under another name or form. */
    SUBSTITUTED,
    CHANGED,
    STARTED,
    STOPPED,
    /** Stopped for a time, to be taken up again on a condition. */
    SUSPENDED,
    NOT_STATED;

    /** Whether the patient goes home with it. */
    public boolean isTakenHome() {
        return this != STOPPED && this != SUSPENDED;
    }

    /** The code in the FHIR code system, in lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
