package org.liaisonhub.hl7v2;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Coding;

/**
 * A coded element (CE, CWE; HL7 2.5, section 2.A.8): its words, and its code where a published system gave it.
 *
 * @param text what a person reads; empty if there is nothing
 * @param code the code, of the first of the two systems an element can name that is published
 */
record Coded(String text, Optional<Coding> code) {

    static Coded of(Segment segment, int field) {
        return of(component -> segment.text(field, 0, component));
    }

    static Coded of(FreeField field) {
        return of(field::component);
    }

    private static Coded of(IntFunction<String> component) {
        String text = Stream.of(2, 5, 9, 1, 4)
                .map(component::apply)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        Optional<Coding> code = coding(component, 1).or(() -> coding(component, 4));
        return new Coded(text, code);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static Optional<Coding> coding(IntFunction<String> component, int from) {
        String code = component.apply(from);
        String display = component.apply(from + 1);
        return code.isEmpty()
                ? Optional.empty()
                : system(component.apply(from + 2))
                        .map(system -> new Coding(system, code, display.isEmpty() ? code : display));
    }

    /** HL7 table 0396 and the French object identifiers; a local system is no business of a receiver's. */
    private static Optional<String> system(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "LN", "LOINC" -> Optional.of("http://loinc.org");
            case "SCT", "SNM", "SNOMED-CT" -> Optional.of("http://snomed.info/sct");
            case "I10", "ICD10", "ICD-10", "CIM10", "CIM-10" -> Optional.of("http://hl7.org/fhir/sid/icd-10");
            case "I10C" -> Optional.of("http://hl7.org/fhir/sid/icd-10-cm");
            case "I9", "I9C", "I9CDX" -> Optional.of("http://hl7.org/fhir/sid/icd-9-cm");
            case "ATC", "WC" -> Optional.of("http://www.whocc.no/atc");
            case "NDC" -> Optional.of("http://hl7.org/fhir/sid/ndc");
            case "RXNORM" -> Optional.of("http://www.nlm.nih.gov/research/umls/rxnorm");
            case "UCUM" -> Optional.of("http://unitsofmeasure.org");
            case "CIS", "1.2.250.1.213.2.3.1" -> Optional.of("urn:oid:1.2.250.1.213.2.3.1");
            case "CIP", "CIP13", "UCD", "1.2.250.1.213.2.3.2" -> Optional.of("urn:oid:1.2.250.1.213.2.3.2");
            default -> Optional.empty();
        };
    }
}
