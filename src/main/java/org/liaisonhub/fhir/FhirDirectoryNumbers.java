package org.liaisonhub.fhir;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Identifier;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/**
 * Professional and organisation numbers, by the system of the identifier. The French national forms carry a prefix that
 * says which register gave the number (CI-SIS IDNPS: 8 and RPPS, 0 and ADELI; IDNST: 1 and FINESS).
 */
final class FhirDirectoryNumbers {
    private static final Pattern RPPS = Pattern.compile("\\d{11}");
    private static final Pattern ADELI = Pattern.compile("[0-9AB]{9}");
    private static final Pattern FINESS = Pattern.compile("[0-9AB]{9}");
    private static final Pattern GLN = Pattern.compile("\\d{13}");
    private static final Pattern NIHDI = Pattern.compile("\\d{8}|\\d{11}");
    private static final String BELGIAN = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi";

    private FhirDirectoryNumbers() {}

    /**
     * The number of an identifier; empty when its system is none the hub knows.
     *
     * @throws IllegalArgumentException if the number has not the shape its register gives: nobody would be found by it
     */
    static Optional<ProfessionalId> of(Identifier identifier) {
        String value = Optional.ofNullable(identifier.getValue()).orElse("").strip();
        String system = Optional.ofNullable(identifier.getSystem()).orElse("");
        return switch (system) {
            case "https://rpps.esante.gouv.fr" -> number(Scheme.RPPS, RPPS, value);
            case "https://finess.esante.gouv.fr" -> number(Scheme.FINESS, FINESS, value);
            case "urn:oid:1.2.250.1.71.4.2.1" -> french(value);
            case "urn:oid:1.2.250.1.71.4.2.2" ->
                value.startsWith("1") && value.length() == 10
                        ? number(Scheme.FINESS, FINESS, value.substring(1))
                        : Optional.empty();
            case "urn:oid:2.51.1.3", "https://www.gs1.org/gln" -> number(Scheme.GLN, GLN, value);
            case BELGIAN, BELGIAN + "-professional", BELGIAN + "-organization" -> number(Scheme.NIHDI, NIHDI, value);
            default -> typed(identifier, value);
        };
    }

    private static Optional<ProfessionalId> french(String value) {
        if (value.length() == 12 && value.startsWith("8")) {
            return number(Scheme.RPPS, RPPS, value.substring(1));
        }
        if (value.length() == 10 && value.startsWith("0")) {
            return number(Scheme.ADELI, ADELI, value.substring(1));
        }
        // Senders also leave the prefix out.
        return ADELI.matcher(value).matches() ? number(Scheme.ADELI, ADELI, value) : number(Scheme.RPPS, RPPS, value);
    }

    /** ADELI has no system of its own in FR Core; the type of the identifier says what it is. */
    private static Optional<ProfessionalId> typed(Identifier identifier, String value) {
        boolean adeli = identifier.getType().getCoding().stream().anyMatch(coding -> "ADELI".equals(coding.getCode()));
        return adeli ? number(Scheme.ADELI, ADELI, value) : Optional.empty();
    }

    private static Optional<ProfessionalId> number(Scheme scheme, Pattern shape, String value) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException("a number of the register " + scheme + " has not its shape");
        }
        return Optional.of(new ProfessionalId(scheme, value));
    }
}
