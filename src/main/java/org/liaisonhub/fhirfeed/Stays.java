package org.liaisonhub.fhirfeed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/**
 * Which stays a message is about. A document is about the one its Composition names, a message about the one its focus names; any other
 * Bundle about every Encounter in it that is no part of another.
 */
final class Stays {
    private final Telling telling;
    private final Map<Element, StayId> byEncounter = new LinkedHashMap<>();

    Stays(Telling telling) {
        this.telling = telling;
        Entries entries = telling.entries();
        List<Element> encounters = entries.all("Encounter");
        List<Element> named = entries
                .resolve(entries.all("Composition").stream()
                        .flatMap(composition -> composition.all("encounter").stream())
                        .toList())
                .stream()
                .filter(encounters::contains)
                .toList();
        for (Element encounter : named.isEmpty() ? encounters : named) {
            if (entries.resolve(encounter.at("partOf")).isEmpty() || !named.isEmpty()) {
                stay(encounter).ifPresent(stay -> byEncounter.put(encounter, stay));
            } else {
                telling.remark(encounter, "is a part of another Encounter; only the whole stay was read");
            }
        }
        encounters.stream()
                .filter(encounter -> !named.isEmpty() && !named.contains(encounter))
                .forEach(encounter -> telling.remark(encounter, "is not the stay the document is about; left out"));
    }

    /** Each stay and the Encounter that describes it. */
    Map<Element, StayId> all() {
        return byEncounter;
    }

    /** The stay an Encounter describes. */
    Optional<StayId> of(Element encounter) {
        return Optional.ofNullable(byEncounter.get(encounter));
    }

    /** The stay of a message that is about one, for a resource that is not about somebody else. */
    Optional<StayId> only(Element resource) {
        return byEncounter.entrySet().stream()
                .filter(stay -> byEncounter.size() == 1 && telling.mayBeOf(resource, patient(stay.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whose stay it is; where its Encounter does not lead to a Patient, the only one that came. */
    Optional<Element> patient(Element encounter) {
        List<Element> patients = telling.entries().all("Patient");
        return telling.patientOf(encounter)
                .or(() -> patients.size() == 1 ? patients.stream().findFirst() : Optional.empty());
    }

    /** Who numbered the stay: the system of its number, else the hospital as far as it says who it is. */
    String facility(Element encounter) {
        return number(encounter)
                .text("system")
                .map(telling::authority)
                .filter(Numbers::isUsable)
                .or(() -> hospital(encounter))
                .orElse(telling.unnamed());
    }

    private Optional<StayId> stay(Element encounter) {
        Element number = number(encounter);
        Optional<String> value = number.text("value").filter(Numbers::isUsable);
        if (value.isPresent()) {
            if (number.text("system").isEmpty()) {
                telling.remark(number, "names no system; the hospital was taken for it");
            }
            return Optional.of(new StayId(facility(encounter), value.get()));
        }
        Optional<String> id = encounter.text("id").filter(Numbers::isUsable);
        if (id.isPresent()) {
            telling.remark(encounter, "has no identifier; its id was taken for the number of the stay");
        } else {
            telling.remark(encounter, "has neither an identifier nor an id; it makes no stay");
        }
        return id.map(own -> new StayId(facility(encounter), own));
    }

    /** The visit number (HL7 table 0203: VN), else the first number, else (as MedCom has it) that of the episode of care. */
    private static Element number(Element encounter) {
        List<Element> identifiers = encounter.all("identifier").stream()
                .filter(identifier -> identifier.at("value").isThere())
                .toList();
        return identifiers.stream()
                .filter(identifier -> identifier.code("type.coding.code").equals("VN"))
                .findFirst()
                .or(() -> identifiers.stream().findFirst())
                .orElseGet(() -> encounter.at("episodeOfCare.identifier"));
    }

    private Optional<String> hospital(Element encounter) {
        Element reference = encounter.at("serviceProvider");
        Element provider = telling.entries().resolve(reference).orElse(Element.ABSENT);
        Element whole = telling.entries().resolve(provider.at("partOf")).orElse(provider);
        return whole.text("identifier.value", "name")
                .or(() -> reference.text("identifier.value", "display"))
                .filter(Numbers::isUsable);
    }
}
