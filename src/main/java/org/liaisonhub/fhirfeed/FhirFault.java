package org.liaisonhub.fhirfeed;

/** Why a message in FHIR is not understood. The codes are stable; people search for them. */
public enum FhirFault {
    TOO_LARGE(
            "HUB-2201", 413, "too-long", "is longer than the hub takes; the sender can leave documents in Base64 out"),
    NOT_WELL_FORMED(
            "HUB-2202", 400, "structure", "is not well-formed from here on; whoever programs the sender can say why"),
    BEYOND_LIMITS(
            "HUB-2203",
            400,
            "too-costly",
            "is nested deeper, or has more or longer elements, than the hub takes; the sender can split it"),
    DOCUMENT_TYPE(
            "HUB-2204",
            400,
            "security",
            "declares a document type or an entity, which FHIR does not have; whoever programs the sender can leave it out"),
    NOT_FHIR(
            "HUB-2205",
            400,
            "structure",
            "is not a resource of FHIR: no resourceType, or another namespace; whoever programs the sender can say why"),
    NOT_FOR_A_FEED(
            "HUB-2206",
            422,
            "not-supported",
            "is not something a feed brings; answers go to the queue acks, and searches are not served here"),
    NO_TIME(
            "HUB-2207",
            422,
            "required",
            "does not say when it was said: a Bundle.timestamp, a Composition.date or a meta.lastUpdated is needed"),
    NOBODY(
            "HUB-2208",
            422,
            "required",
            "names neither a stay (Encounter with an identifier) nor a patient (Patient with an identifier) for what it says"),
    NOTHING_KEPT(
            "HUB-2210",
            422,
            "not-supported",
            "says nothing the hub has a place for; it is parked, and nothing of it is in any letter"),
    WRONG_TYPE(
            "HUB-2209",
            400,
            "structure",
            "is something else than FHIR has here; whoever programs the sender can say why");

    private final String code;
    private final int httpStatus;
    private final String issue;
    private final String sentence;

    FhirFault(String code, int httpStatus, String issue, String sentence) {
        this.code = code;
        this.httpStatus = httpStatus;
        this.issue = issue;
        this.sentence = sentence;
    }

    /** The code people search for. */
    public String code() {
        return code;
    }

    /** 413 for what is too large, 400 for what is no FHIR, 422 for FHIR that the hub cannot use. */
    public int httpStatus() {
        return httpStatus;
    }

    /** FHIR {@code issue-type}. */
    String issue() {
        return issue;
    }

    String sentence() {
        return sentence;
    }

    /** What is wrong, at a place in the message. */
    String at(String path) {
        return (path.isEmpty() ? "the message" : path) + " " + sentence;
    }
}
