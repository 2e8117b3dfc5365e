package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.CodesOfMessage.Local;

/** CodeableConcepts by the hospital's own tables: by any of its codes, else by its words. */
final class Concepts {
    private static final List<String> PUBLISHED = List.of(
            "http://terminology.hl7.org/",
            "http://hl7.org/fhir",
            "http://snomed.info/",
            "http://loinc.org",
            "https://mos.esante.gouv.fr/",
            "https://interop.esante.gouv.fr/",
            "urn:oid:2.16.840.1.113883.",
            "urn:oid:1.2.250.1.213.",
            Systems.OWN_CODES);

    private final CodesOfMessage codes;

    Concepts(CodesOfMessage codes) {
        this.codes = codes;
    }

    /** What a table makes of the first code, or of the words, for which it has a line. */
    <H extends Enum<H>> Optional<Local<H>> local(CodeTable table, Class<H> type, Element concept) {
        return said(concept)
                .flatMap(said -> codes.local(table, type, said).stream())
                .findFirst();
    }

    /** The same for an open table. */
    Optional<Local<String>> text(CodeTable table, Element concept) {
        return said(concept).flatMap(said -> codes.text(table, said).stream()).findFirst();
    }

    private static Stream<String> said(Element concept) {
        return Stream.of("coding.code", "coding.display", "text")
                .flatMap(name -> concept.all(name).stream())
                .map(Element::raw);
    }

    /** Notes that nobody knows what a concept says: its local codes; of words only that there were some. */
    void unknown(CodeTable table, Element concept) {
        List<Element> codings = concept.all("coding").stream()
                .filter(coding -> !coding.code("code").isEmpty())
                .toList();
        codings.stream().filter(Concepts::isLocal).forEach(coding -> codes.unknown(table, coding.code("code")));
        if (codings.isEmpty() && concept.text("text", "coding.display").isPresent()) {
            codes.words(table);
        }
    }

    /** Whether a code is of nobody's published code system. */
    static boolean isLocal(Element coding) {
        String system = coding.code("system");
        return !coding.code("code").isEmpty() && PUBLISHED.stream().noneMatch(system::startsWith);
    }

    CodesOfMessage codes() {
        return codes;
    }
}
