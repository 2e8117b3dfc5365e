package org.liaisonhub.hl7v2;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/**
 * Doctors and other professionals (XCN; HL7 2.5, section 2.A.86). A field may name one person several times, once per
 * register; the register the directory knows best is taken.
 */
final class Professionals {
    private static final String FRENCH_REGISTER = "1.2.250.1.71.4.2.1";

    private Professionals() {}

    /** Whom a field names, if anybody. */
    static Optional<Professional> of(Segment segment, int field, Optional<String> phone) {
        return segment.each(field)
                .boxed()
                .flatMap(i -> professional(segment, field, i, phone).stream())
                .min(Comparator.comparing(
                        named -> named.id().map(id -> id.scheme().ordinal()).orElse(Scheme.values().length)));
    }

    private static Optional<Professional> professional(
            Segment segment, int field, int repetition, Optional<String> phone) {
        Optional<ProfessionalId> id = id(segment, field, repetition);
        String name = Stream.of(6, 3, 2)
                .map(component -> segment.text(field, repetition, component))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return id.map(known -> new Professional(id, known.scheme() + " " + known.value(), phone));
        }
        return Optional.of(new Professional(id, name, phone));
    }

    private static Optional<ProfessionalId> id(Segment segment, int field, int repetition) {
        String value = segment.text(field, repetition, 1);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String type = segment.text(field, repetition, 13).toUpperCase(Locale.ROOT);
        String authority = segment.text(field, repetition, 9, 2);
        return Optional.of(
                switch (type) {
                    case "RPPS", "ADELI", "IDNPS" -> french(value, type);
                    case "FINESS", "FINEG", "FINEJ" -> new ProfessionalId(Scheme.FINESS, value);
                    case "NIHDI", "INAMI" -> new ProfessionalId(Scheme.NIHDI, value);
                    case "GLN" -> new ProfessionalId(Scheme.GLN, value);
                    default ->
                        switch (authority) {
                            case FRENCH_REGISTER -> french(value, type);
                            case "2.16.840.1.113883.3.6777.5.2" -> new ProfessionalId(Scheme.NIHDI, value);
                            case "2.51.1.3" -> new ProfessionalId(Scheme.GLN, value);
                            default -> new ProfessionalId(Scheme.LOCAL, value);
                        };
                });
    }

    /** A French national number is 8 and RPPS (11 digits), or 0 and ADELI (9); senders also leave the prefix out. */
    private static ProfessionalId french(String value, String type) {
        if (value.matches("8\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value.substring(1));
        }
        if (value.matches("\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value);
        }
        if (value.matches("0[0-9AB]{9}")) {
            return new ProfessionalId(Scheme.ADELI, value.substring(1));
        }
        if (value.matches("[0-9AB]{9}")) {
            return new ProfessionalId(Scheme.ADELI, value);
        }
        Scheme said = switch (type) {
            case "RPPS" -> Scheme.RPPS;
            case "ADELI" -> Scheme.ADELI;
            default -> Scheme.LOCAL;
        };
        return new ProfessionalId(said, value);
    }
}
