package org.liaisonhub.discharge;

/** How far an identity can be trusted (PID-32 in France; FR Core identity-reliability). */
public enum IdentityReliability {
    /** VALI: checked against a proof of identity; the only state in which a national number may be used. */
    VALIDATED,
    /** PROV: provisional. */
    PROVISIONAL,
    /** RECUP: recovered from the national service, not yet checked. */
    RECOVERED,
    /** DOUT, DOUA: the hospital doubts it. */
    DOUBTFUL,
    /** FICT: made up, for a patient who is to remain unnamed or for a test. */
    FICTITIOUS,
    /** Nothing was said. */
    NOT_STATED
}
