package org.liaisonhub.fhir;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Truths.Business;

/** The codes of our code system {@code acknowledgement}, and what each one means to a delivery. */
enum FhirAcknowledgementCode {
    RECEIVED("Received", IssueType.INFORMATIONAL, ResponseType.OK),
    ACCEPTED("Accepted: the patient is known here", IssueType.INFORMATIONAL, ResponseType.OK),
    TAKEN_IN_CHARGE("Taken in charge", IssueType.INFORMATIONAL, ResponseType.OK),
    READ("Read by a person", IssueType.INFORMATIONAL, ResponseType.OK),
    PATIENT_UNKNOWN("Patient not known here", IssueType.NOTFOUND, ResponseType.FATALERROR, ResponseType.OK),
    NO_LONGER_HERE("Patient no longer here", IssueType.NOTFOUND, ResponseType.FATALERROR, ResponseType.OK),
    REFUSED("Refused", IssueType.BUSINESSRULE, ResponseType.FATALERROR, ResponseType.OK),
    NOT_NOW("Not now", IssueType.TRANSIENT, ResponseType.TRANSIENTERROR),
    REJECTED("Rejected", IssueType.PROCESSING, ResponseType.FATALERROR);

    static final String SYSTEM = "https://liaisonhub.org/fhir/CodeSystem/acknowledgement";

    private final String display;
    private final IssueType issueType;
    private final ResponseType written;
    private final Set<ResponseType> readWith;

    FhirAcknowledgementCode(String display, IssueType issueType, ResponseType written, ResponseType... alsoRead) {
        this.display = display;
        this.issueType = issueType;
        this.written = written;
        this.readWith = EnumSet.of(written, alsoRead);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String display() {
        return display;
    }

    IssueType issueType() {
        return issueType;
    }

    IssueSeverity severity() {
        return switch (written) {
            case OK -> IssueSeverity.INFORMATION;
            case TRANSIENTERROR -> IssueSeverity.WARNING;
            default -> IssueSeverity.ERROR;
        };
    }

    ResponseType responseType() {
        return written;
    }

    Set<ResponseType> readWith() {
        return readWith;
    }

    static Optional<FhirAcknowledgementCode> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    static FhirAcknowledgementCode of(Acknowledgement acknowledgement) {
        if (acknowledgement instanceof Acknowledgement.Accepted accepted) {
            return accepted.takenInCharge() ? TAKEN_IN_CHARGE : ACCEPTED;
        }
        if (acknowledgement instanceof Acknowledgement.Refused refused) {
            return valueOf(refused.reason().name());
        }
        if (acknowledgement instanceof Acknowledgement.NotNow) {
            return NOT_NOW;
        }
        if (acknowledgement instanceof Acknowledgement.Rejected) {
            return REJECTED;
        }
        return acknowledgement instanceof Acknowledgement.Read ? READ : RECEIVED;
    }

    Acknowledgement toAcknowledgement(Instant at, String why) {
        return switch (this) {
            case RECEIVED -> new Acknowledgement.Received(at);
            case ACCEPTED -> new Acknowledgement.Accepted(at, false);
            case TAKEN_IN_CHARGE -> new Acknowledgement.Accepted(at, true);
            case READ -> new Acknowledgement.Read(at);
            case PATIENT_UNKNOWN, NO_LONGER_HERE, REFUSED ->
                new Acknowledgement.Refused(at, Business.valueOf(name()), why);
            case NOT_NOW -> new Acknowledgement.NotNow(at, why);
            case REJECTED -> new Acknowledgement.Rejected(at, why);
        };
    }
}
