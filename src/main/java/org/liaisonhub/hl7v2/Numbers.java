package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PatientId.Kind;
import org.liaisonhub.discharge.StayFact.Account;

/**
 * Numbers with an assigning authority (CX; HL7 2.5, section 2.A.14), and what sort of number each is: by the OIDs of
 * the French, Belgian and Swiss identity registers, else by CX-5 (HL7 table 0203 with the French additions).
 */
final class Numbers {
    private static final int LONGEST = 120;
    private static final int MOST = 50;

    private Numbers() {}

    /** Whether a text can be a number's value or authority: 1 to 120 characters. */
    static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** Who gave a number: the universal id of CX-4, else its namespace. */
    static Optional<String> authority(Segment segment, int field, int repetition) {
        return Optional.of(segment.text(field, repetition, 4, 2))
                .filter(id -> !id.isBlank())
                .or(() -> Optional.of(segment.text(field, repetition, 4, 1)).filter(name -> !name.isBlank()));
    }

    /** An account (PID-18, MRG-3), within the facility where it names no authority. */
    static Optional<Account> account(Segment segment, int field, String facility) {
        String number = segment.text(field);
        String authority = authority(segment, field, 0).orElse(facility);
        return isUsable(number) && isUsable(authority) ? Optional.of(new Account(authority, number)) : Optional.empty();
    }

    /**
     * Every patient number of a field. A number without a type is the hospital's own if the field has no typed one of
     * that sort; of several, the first.
     */
    static List<PatientId> of(Segment segment, int field, String facility) {
        boolean typed = segment.each(field).limit(MOST).anyMatch(i -> isLocal(type(segment, field, i)));
        List<PatientId> ids = new ArrayList<>();
        segment.each(field).limit(MOST).forEach(i -> {
            String value = segment.text(field, i, 1);
            String authority = authority(segment, field, i).orElse(facility);
            if (isUsable(value) && isUsable(authority)) {
                String type = type(segment, field, i);
                boolean first = ids.stream().noneMatch(id -> id.kind() == Kind.LOCAL);
                Kind kind = kind(authority, segment.text(field, i, 4, 1), type, value);
                boolean local = kind == Kind.OTHER && type.isEmpty() && !typed && first;
                ids.add(new PatientId(authority, value, local ? Kind.LOCAL : kind));
            }
        });
        return ids;
    }

    /** By which of a patient's numbers the hospital calls him: its own ones, else the first. */
    static List<PatientId> called(List<PatientId> ids) {
        List<PatientId> local =
                ids.stream().filter(id -> id.kind() == Kind.LOCAL).distinct().toList();
        return local.isEmpty() ? ids.stream().limit(1).toList() : local;
    }

    private static String type(Segment segment, int field, int repetition) {
        return segment.text(field, repetition, 5).toUpperCase(Locale.ROOT);
    }

    private static boolean isLocal(String type) {
        return type.equals("PI") || type.equals("MR");
    }

    private static Kind kind(String authority, String namespace, String type, String value) {
        return switch (authority) {
            // Test and demonstration identities (10, 11) have the shape of real ones and are held to the same rules.
            case "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11" -> Kind.INS_NIR;
            case "1.2.250.1.213.1.4.9" -> Kind.INS_NIA;
            case "2.16.840.1.113883.3.6777.5.1" -> Kind.NISS;
            case "2.16.756.5.32" -> Kind.AHVN13;
            default -> kind(namespace, type, value);
        };
    }

    private static Kind kind(String namespace, String type, String value) {
        if (isLocal(type)) {
            return Kind.LOCAL;
        }
        return switch (type) {
            case "INS-NIR" -> Kind.INS_NIR;
            case "INS-NIA" -> Kind.INS_NIA;
            case "INS" -> namespace.toUpperCase(Locale.ROOT).endsWith("NIA") ? Kind.INS_NIA : Kind.INS_NIR;
            case "NISS", "SSIN", "NNBEL", "NNBE" -> Kind.NISS;
            case "AHVN13", "NAVS13", "NNCHE", "NNCH" -> Kind.AHVN13;
            case "SS" -> value.matches("756\\d{10}") ? Kind.AHVN13 : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }
}
