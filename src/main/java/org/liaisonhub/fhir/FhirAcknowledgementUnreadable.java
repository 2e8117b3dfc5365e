package org.liaisonhub.fhir;

/** An answer that cannot be read; never leaves this package, {@link FhirAcknowledgementReader} makes it a value. */
final class FhirAcknowledgementUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be wrong with an answer. The codes are stable; operating.md lists them. */
    enum Fault {
        /** More bytes than an answer may have. */
        TOO_LARGE("HUB-2301"),
        /** Neither JSON nor XML that can be read safely. */
        MALFORMED("HUB-2302"),
        /** FHIR, but not one message with one header. */
        NOT_A_MESSAGE("HUB-2303"),
        /** A message that answers nothing. */
        NOT_AN_ANSWER("HUB-2304"),
        /** A response code or an acknowledgement code that does not exist. */
        UNKNOWN_CODE("HUB-2305"),
        /** Codes that cannot both be true. */
        CONTRADICTION("HUB-2306");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final Fault fault;
    private final String why;

    FhirAcknowledgementUnreadable(Fault fault, String why) {
        super(why, null, false, false);
        this.fault = fault;
        this.why = why;
    }

    Fault fault() {
        return fault;
    }

    String why() {
        return why;
    }
}
