package org.liaisonhub.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;

/**
 * What the codes of other standards mean in ours. ITK3 (response codes 20013, 30001 to 30003): a duplicate is told by a
 * fatal error there, yet proves that the message arrived. MedCom's {@code MSG_…} codes and every other foreign code say
 * why, not what: beside them the response code alone decides.
 */
final class FhirAcknowledgementTable {
    private static final String ITK3 = "https://fhir.nhs.uk/";

    private static final List<Line> ITK3_LINES = List.of(
            new Line("20013", FhirAcknowledgementCode.RECEIVED, EnumSet.of(ResponseType.OK)),
            new Line("20007", FhirAcknowledgementCode.RECEIVED, EnumSet.of(ResponseType.FATALERROR, ResponseType.OK)),
            new Line("20008", FhirAcknowledgementCode.RECEIVED, EnumSet.of(ResponseType.FATALERROR, ResponseType.OK)),
            new Line("30001", FhirAcknowledgementCode.ACCEPTED, EnumSet.of(ResponseType.OK)),
            new Line("30002", FhirAcknowledgementCode.PATIENT_UNKNOWN, FhirAcknowledgementCode.REFUSED.readWith()),
            new Line("30003", FhirAcknowledgementCode.NO_LONGER_HERE, FhirAcknowledgementCode.REFUSED.readWith()));

    private FhirAcknowledgementTable() {}

    /** One known code: what it means, and beside which response codes it may stand. */
    record Line(String code, FhirAcknowledgementCode meaning, Set<ResponseType> with) {}

    /** The line of a coding; empty for a foreign code that is not in the table. */
    static Optional<Line> find(Coding coding) {
        if (isOurs(coding)) {
            return FhirAcknowledgementCode.of(coding.getCode())
                    .map(meaning -> new Line(coding.getCode(), meaning, meaning.readWith()));
        }
        if (!coding.hasSystem() || !coding.getSystem().startsWith(ITK3)) {
            return Optional.empty();
        }
        return ITK3_LINES.stream()
                .filter(line -> line.code().equals(coding.getCode()))
                .findFirst();
    }

    static boolean isOurs(Coding coding) {
        return FhirAcknowledgementCode.SYSTEM.equals(coding.getSystem());
    }

    /** What a response code means where no acknowledgement code says more. */
    static FhirAcknowledgementCode bare(ResponseType response) {
        return switch (response) {
            case TRANSIENTERROR -> FhirAcknowledgementCode.NOT_NOW;
            case FATALERROR -> FhirAcknowledgementCode.REJECTED;
            default -> FhirAcknowledgementCode.RECEIVED;
        };
    }
}
