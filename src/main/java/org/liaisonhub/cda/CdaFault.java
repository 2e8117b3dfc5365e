package org.liaisonhub.cda;

/** Why a CDA document is not understood. The codes are stable; people search for them. */
public enum CdaFault {
    TOO_LARGE("HUB-2351", 413, "is larger than 10 MiB; the sender can leave images out"),
    NOT_XML("HUB-2352", 400, "is not well-formed XML; whoever programs the sender can say why"),
    DOCUMENT_TYPE(
            "HUB-2353",
            400,
            "declares a document type or an entity, which CDA does not have; whoever programs the sender can leave it out"),
    BEYOND_LIMITS("HUB-2354", 400, "is nested deeper than 100, or has more than 200,000 elements"),
    NOT_CDA("HUB-2355", 400, "is no ClinicalDocument of urn:hl7-org:v3; it was sent to the wrong address"),
    NO_PATIENT("HUB-2356", 422, "names no patient in recordTarget/patientRole/id; the author's software must fill it"),
    NO_TIME("HUB-2357", 422, "does not say in effectiveTime when it was made; the author's software must fill it"),
    NO_ID("HUB-2358", 422, "has no id; the author's software must fill it");

    private final String code;
    private final int httpStatus;
    private final String why;

    CdaFault(String code, int httpStatus, String why) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.why = why;
    }

    /** The code people search for. */
    public String code() {
        return code;
    }

    /** 413 for what is too large, 400 for what is no CDA, 422 for CDA the hub cannot use. */
    public int httpStatus() {
        return httpStatus;
    }

    /** What is wrong, where, and who can put it right. */
    public String why() {
        return "the document " + why;
    }
}
