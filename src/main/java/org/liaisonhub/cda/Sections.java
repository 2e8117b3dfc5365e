package org.liaisonhub.cda;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections of a document, at whatever depth, by their LOINC codes. */
final class Sections {
    private final List<Section> all;

    Sections(Element document, boolean french) {
        References references = new References(document);
        this.all = document.at("component", "structuredBody")
                .within()
                .filter(element -> element.name().equals("section"))
                .filter(section -> section.attribute("nullFlavor").isEmpty())
                .map(section -> new Section(section, references, french))
                .toList();
    }

    /** The first section of the first code that has one. */
    Optional<Section> find(String... loinc) {
        return Arrays.stream(loinc)
                .flatMap(code -> all.stream()
                        .filter(section ->
                                Codes.all(section.element().at("code")).contains(code)))
                .findFirst();
    }

    /** All sections of these codes. */
    List<Section> all(String... loinc) {
        return all.stream()
                .filter(section ->
                        Codes.all(section.element().at("code")).stream().anyMatch(Arrays.asList(loinc)::contains))
                .toList();
    }

    /** Observations under a code of the French terminology, in any section (TA_ASIP, 1.2.250.1.213.1.1.4.322). */
    Optional<Element> observation(String code) {
        return all.stream()
                .flatMap(section -> section.outermost("observation"))
                .filter(observation -> Codes.all(observation.at("code")).contains(code))
                .findFirst();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
