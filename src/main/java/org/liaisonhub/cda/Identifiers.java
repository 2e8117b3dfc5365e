package org.liaisonhub.cda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/** Numbers (II): the root says who gave one, the extension is it; a root alone is a number of the whole world. */
final class Identifiers {
    /** Longest authority or number; what a stay's and a patient's may have. */
    private static final int LONGEST = 120;

    private static final String FRENCH_PERSONS = "1.2.250.1.71.4.2.1";
    private static final String FRENCH_STRUCTURES = "1.2.250.1.71.4.2.2";
    private static final String US_SOCIAL_SECURITY = "2.16.840.1.113883.4.1";
    private static final int MOST = 20;

    private Identifiers() {}

    /** On one line; empty if the number is not said. */
    static Optional<String> text(Element id) {
        String root = id.attribute("root");
        String extension = id.attribute("extension");
        return Optional.of(extension.isEmpty() ? root : root + "^" + extension)
                .filter(text -> !root.isEmpty())
                .filter(Identifiers::isUsable);
    }

    static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /**
     * A patient's numbers. CDA has no type of number: those of the identity registers are known by their roots, the first
     * other one is the hospital's own.
     */
    static List<PatientId> patient(Element patientRole) {
        List<Element> usable = patientRole.all("id").stream()
                .filter(id -> isUsable(id.attribute("root")) && isUsable(id.attribute("extension")))
                .limit(MOST)
                .toList();
        Optional<Element> own = usable.stream()
                .filter(id -> kind(id.attribute("root")) == Kind.OTHER)
                .filter(id -> !id.attribute("root").equals(US_SOCIAL_SECURITY))
                .findFirst();
        return usable.stream()
                .map(id -> new PatientId(
                        id.attribute("root"),
                        id.attribute("extension"),
                        own.filter(id::equals).isPresent() ? Kind.LOCAL : kind(id.attribute("root"))))
                .toList();
    }

    /** By which number the hospital calls the patient: its own, else the first. */
    static Optional<PatientId> called(List<PatientId> ids) {
        return ids.stream()
                .filter(id -> id.kind() == Kind.LOCAL)
                .findFirst()
                .or(() -> ids.stream().findFirst());
    }

    private static Kind kind(String root) {
        return switch (root) {
            // Test and demonstration identities (10, 11) have the shape of real ones and are held to the same rules.
            case "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11" -> Kind.INS_NIR;
            case "1.2.250.1.213.1.4.9" -> Kind.INS_NIA;
            case "2.16.840.1.113883.3.6777.5.1" -> Kind.NISS;
            case "2.16.756.5.32" -> Kind.AHVN13;
            default -> Kind.OTHER;
        };
    }

    /** A professional's number; of several the one of the greatest register. */
    static Optional<ProfessionalId> professional(List<Element> ids) {
        return ids.stream()
                .filter(id -> !id.attribute("extension").isEmpty())
                .map(Identifiers::professional)
                .min(Comparator.comparing(ProfessionalId::scheme));
    }

    private static ProfessionalId professional(Element id) {
        String value = id.attribute("extension");
        return switch (id.attribute("root")) {
            case FRENCH_PERSONS -> person(value);
            case FRENCH_STRUCTURES ->
                value.matches("1[0-9AB]{9}")
                        ? new ProfessionalId(Scheme.FINESS, value.substring(1))
                        : new ProfessionalId(Scheme.LOCAL, value);
            case "2.16.840.1.113883.3.6777.5.2" -> new ProfessionalId(Scheme.NIHDI, value);
            case "2.51.1.3" -> new ProfessionalId(Scheme.GLN, value);
            default -> new ProfessionalId(Scheme.LOCAL, value);
        };
    }

    /** A French national number is 8 and RPPS (11 digits), or 0 and ADELI (9). */
    private static ProfessionalId person(String value) {
        if (value.matches("8\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value.substring(1));
        }
        if (value.matches("\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value);
        }
        return value.matches("0[0-9AB]{9}")
                ? new ProfessionalId(Scheme.ADELI, value.substring(1))
                : new ProfessionalId(Scheme.LOCAL, value);
    }
}
