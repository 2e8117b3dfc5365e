package org.liaisonhub.load;

/** By which of the hub's doors a message is sent. */
public enum SendingFeed {
    /** HL7 v2 by MLLP. */
    MLLP,
    /** JSON by HTTP. */
    HTTP,
    /** FHIR R4 by HTTP. */
    FHIR
}
