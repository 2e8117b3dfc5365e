package org.liaisonhub.fhir;

/** An answer that cannot be read; never leaves this package, {@link FhirAcknowledgementReader} makes it a value. */
final class FhirAcknowledgementUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be wrong with an answer. The codes are stable; operating.md lists them. */
    enum Fault {
        /** More bytes than an answer may have. */
        TOO_LARGE("FHIR-ACK-01"),
        /** Neither JSON nor XML that can be read safely. */
        MALFORMED("FHIR-ACK-02"),
        /** FHIR, but not one message with one header. */
        NOT_A_MESSAGE("FHIR-ACK-03"),
        /** A message that answers nothing. */
        NOT_AN_ANSWER("FHIR-ACK-04"),
        /** A response code or an acknowledgement code that does not exist. */
        UNKNOWN_CODE("FHIR-ACK-05"),
        /** Codes that cannot both be true. */
        CONTRADICTION("FHIR-ACK-06");

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
