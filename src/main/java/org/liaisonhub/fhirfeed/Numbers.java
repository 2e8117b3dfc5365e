package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;

/**
 * A patient's numbers (Identifier) and what sort each is: by the systems of the French, Belgian and Swiss identity registers, else by its
 * type (HL7 table 0203 with the French additions). The same numbers in HL7 v2 are of the same sorts.
 */
final class Numbers {
    private static final int LONGEST = 120;
    private static final int MOST = 50;

    private Numbers() {}

    /** Whether a text can be a number's value or authority: 1 to 120 characters. */
    static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /**
     * Every number of a patient. One without a type is the hospital's own if there is no typed one of that sort; of several, the first.
     *
     * @param facility who gave a number that names no system
     */
    static List<PatientId> of(Telling telling, Element patient, String facility) {
        List<Element> identifiers =
                patient.all("identifier").stream().limit(MOST).toList();
        boolean typed = identifiers.stream().anyMatch(identifier -> isLocal(type(identifier)));
        List<PatientId> ids = new ArrayList<>();
        for (Element identifier : identifiers) {
            String value = identifier.text("value").orElse("");
            String authority = identifier.text("system").map(telling::authority).orElse(facility);
            if (isUsable(value) && isUsable(authority)) {
                String type = type(identifier);
                boolean first = ids.stream().noneMatch(id -> id.kind() == Kind.LOCAL);
                Kind kind = kind(authority, type, value);
                boolean local = kind == Kind.OTHER && type.isEmpty() && !typed && first;
                ids.add(new PatientId(authority, value, local ? Kind.LOCAL : kind));
            }
        }
        return ids;
    }

    /** One number by itself, if it says who gave it. */
    static Optional<PatientId> one(Telling telling, Element identifier) {
        String value = identifier.text("value").orElse("");
        String authority = identifier.text("system").map(telling::authority).orElse("");
        return isUsable(value) && isUsable(authority)
                ? Optional.of(new PatientId(authority, value, kind(authority, type(identifier), value)))
                : Optional.empty();
    }

    /** By which of a patient's numbers the hospital calls him: its own ones, else the first. */
    static List<PatientId> called(List<PatientId> ids) {
        List<PatientId> local =
                ids.stream().filter(id -> id.kind() == Kind.LOCAL).distinct().toList();
        return local.isEmpty() ? ids.stream().limit(1).toList() : local;
    }

    private static String type(Element identifier) {
        return identifier.code("type.coding.code").toUpperCase(Locale.ROOT);
    }

    private static boolean isLocal(String type) {
        return type.equals("PI") || type.equals("MR");
    }

    private static Kind kind(String authority, String type, String value) {
        return switch (authority) {
            // Test and demonstration identities (10, 11) have the shape of real ones and are held to the same rules.
            case "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11" -> Kind.INS_NIR;
            case "1.2.250.1.213.1.4.9" -> Kind.INS_NIA;
            case "2.16.840.1.113883.3.6777.5.1" -> Kind.NISS;
            case "2.16.756.5.32" -> Kind.AHVN13;
            default -> kind(type, value);
        };
    }

    private static Kind kind(String type, String value) {
        if (isLocal(type)) {
            return Kind.LOCAL;
        }
        return switch (type) {
            case "INS-NIR", "INS-NIR-TEST", "INS-NIR-DEMO" -> Kind.INS_NIR;
            case "INS-NIA" -> Kind.INS_NIA;
            case "NISS", "SSIN", "NNBEL", "NNBE" -> Kind.NISS;
            case "AHVN13", "NAVS13", "NNCHE", "NNCH" -> Kind.AHVN13;
            case "SS" -> value.matches("756\\d{10}") ? Kind.AHVN13 : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }
}
