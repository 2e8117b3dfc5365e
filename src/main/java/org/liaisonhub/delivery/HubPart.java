package org.liaisonhub.delivery;

/** A part of the hub that a person may have to see to. */
public enum HubPart {
    /** Messages and answers the hub could not use. */
    PARKED,
    /** What the hub and its recipients prove themselves by. */
    CERTIFICATE,
    /** Room for what comes in. */
    DISK,
    /** The record of who opened and did what. */
    AUDIT
}
