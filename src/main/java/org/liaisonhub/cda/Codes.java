package org.liaisonhub.cda;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Coding;

/** Coded values (CD): the code, its translations, and its label. */
final class Codes {
    static final String LOINC = "2.16.840.1.113883.6.1";
    private static final String ATC = "http://www.whocc.no/atc";

    private Codes() {}

    /** Every code of a value: the code itself, then its translations. */
    static List<String> all(Element value) {
        return Stream.concat(Stream.of(value), value.all("translation").stream())
                .map(code -> code.attribute("code"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The code with its system; of a medicine's several the ATC one, by which a treatment is known under any brand. */
    static Optional<Coding> coding(Element value) {
        return Stream.concat(Stream.of(value), value.all("translation").stream())
                .filter(code -> !code.attribute("code").isEmpty()
                        && !code.attribute("codeSystem").isEmpty())
                .map(Codes::made)
                .min(Comparator.comparing(coding -> !coding.system().equals(ATC)));
    }

    private static Coding made(Element code) {
        return new Coding(
                system(code.attribute("codeSystem")),
                code.attribute("code"),
                label(code).orElse(code.attribute("code")));
    }

    /** The label; empty if there is none. */
    static Optional<String> label(Element value) {
        return PlainWords.line(value.attribute("displayName"));
    }

    /** Whether HL7's registry or the French one holds the code system: what is not read of it is no local code. */
    static boolean isPublished(Element value) {
        String system = value.attribute("codeSystem");
        return system.startsWith("2.16.840.1.113883.") || system.startsWith("1.2.250.1.213.");
    }

    /** Whether it is a code of the hospital's own. */
    static boolean isLocal(Element value) {
        return !value.attribute("code").isEmpty() && !isPublished(value);
    }

    private static String system(String oid) {
        return switch (oid) {
            case LOINC -> "http://loinc.org";
            case "2.16.840.1.113883.6.96" -> "http://snomed.info/sct";
            case "2.16.840.1.113883.6.73" -> ATC;
            case "2.16.840.1.113883.6.88" -> "http://www.nlm.nih.gov/research/umls/rxnorm";
            case "2.16.840.1.113883.6.3" -> "http://hl7.org/fhir/sid/icd-10";
            case "2.16.840.1.113883.6.90" -> "http://hl7.org/fhir/sid/icd-10-cm";
            default -> "urn:oid:" + oid;
        };
    }
}
