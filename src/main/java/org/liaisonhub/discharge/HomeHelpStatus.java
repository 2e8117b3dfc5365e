package org.liaisonhub.discharge;

/** Where help at home stands. Our own code system {@code home-help-status}: no public one exists. */
public enum HomeHelpStatus {
    /** Nobody looked. */
    NOT_ASSESSED,
    /** Looked at, nothing needed. */
    NOT_NEEDED,
    /** The service that came before comes again. */
    EXISTING_RESUME,
    /** The service that came before is asked for more hours. */
    EXISTING_INCREASE,
    /** Asked for, no answer yet. */
    REQUESTED,
    /** Accepted, with provider and start. */
    ARRANGED,
    REFUSED_BY_PERSON,
    /** No provider can. */
    UNAVAILABLE,
    /** A named carer covers it. */
    INFORMAL_CARER;

    /** The code in the FHIR code system, in lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
