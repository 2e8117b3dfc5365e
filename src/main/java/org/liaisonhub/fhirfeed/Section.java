package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;

/**
 * One section of a document: what it says in words, and what its entries say in codes.
 *
 * @param element where it stands
 * @param entries the resources it names that came with the document
 */
record Section(Element element, List<Element> entries) {
    /** Every section of the compositions, those within others too. */
    static List<Section> of(Telling telling) {
        List<Section> sections = new ArrayList<>();
        telling.entries()
                .all("Composition")
                .forEach(composition -> composition.all("section").forEach(section -> add(telling, section, sections)));
        return sections;
    }

    private static void add(Telling telling, Element element, List<Section> sections) {
        sections.add(new Section(element, telling.entries().resolve(element.all("entry"))));
        element.all("section").forEach(inner -> add(telling, inner, sections));
    }

    /** Whether one of its codes is this one. */
    boolean is(String code) {
        return element.all("code.coding.code").stream()
                .anyMatch(own -> own.raw().equals(code));
    }

    /** Whether any code is there, so that one that no table knows is worth a remark. */
    boolean isCoded() {
        return element.at("code.coding.code").isThere();
    }

    /** Its narrative; empty where it says that there is nothing to say. */
    Optional<String> words() {
        return element.at("emptyReason").isThere()
                ? Optional.empty()
                : Narrative.words(element.at("text.div").raw()).flatMap(Notes::said);
    }

    /** The entries of some types. */
    List<Element> entries(Predicate<Element> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    /**
     * A list: its entries; else why it is empty; else its narrative, line by line. "Unavailable" is no word of the hospital: other software
     * writes it where nobody said anything.
     *
     * @param entry what one resource says; nothing if it is of no such kind
     * @param line what one line of the narrative says
     */
    <T> Optional<Listing<T>> listing(Function<Element, List<T>> entry, Function<String, T> line) {
        List<T> coded = entries.stream()
                .flatMap(one -> entry.apply(one).stream())
                .distinct()
                .toList();
        if (!coded.isEmpty()) {
            return Optional.of(Listing.of(coded));
        }
        if (element.at("emptyReason").isThere() || entries.stream().anyMatch(Section::saysNone)) {
            return emptyReason().map(Listing::empty);
        }
        List<T> told =
                Narrative.lines(element.at("text.div").raw()).stream().map(line).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Listing.of(told));
    }

    private Optional<EmptyReason> emptyReason() {
        return switch (element.code("emptyReason.coding.code")) {
            case "nilknown" -> Optional.of(EmptyReason.NIL_KNOWN);
            case "notasked" -> Optional.of(EmptyReason.NOT_ASKED);
            case "withheld" -> Optional.of(EmptyReason.WITHHELD);
            case "" -> Optional.of(EmptyReason.NIL_KNOWN);
            default -> Optional.empty();
        };
    }

    /** IPS absent-unknown codes, and SNOMED CT's for no known allergy, medication or problem. */
    static boolean saysNone(Element resource) {
        return resource.all("code.coding.code").stream().anyMatch(code -> isNone(code.raw()))
                || resource.all("medicationCodeableConcept.coding.code").stream()
                        .anyMatch(code -> isNone(code.raw()));
    }

    private static boolean isNone(String code) {
        return code.startsWith("no-known-")
                || code.equals("716186003")
                || code.equals("787481004")
                || code.equals("160245001");
    }
}
