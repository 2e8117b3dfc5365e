package org.liaisonhub.cda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;

/** Allergies and intolerances (LOINC 48765-2): the agent, else the coded kind, else the words; an explicit "none" is one. */
final class Allergies {
    /** SNOMED CT: no known allergy, no known drug allergy; WOLF: none. */
    private static final Set<String> NONE_CODES =
            Set.of("716186003", "409137002", "428607008", "160244002", "02276797");

    private static final int MOST = 100;

    private Allergies() {}

    static Optional<Listing<Allergy>> of(Section section) {
        List<Element> observations = section.outermost("observation")
                .filter(observation -> !observation.at("code").attribute("code").equals("SEV"))
                .toList();
        List<Allergy> allergies = observations.stream()
                .filter(observation -> !isNone(observation))
                .limit(MOST)
                .flatMap(observation -> allergy(section, observation).stream())
                .toList();
        if (!allergies.isEmpty()) {
            return Optional.of(Listing.of(allergies));
        }
        if (section.saysNone() || observations.stream().anyMatch(Allergies::isNone)) {
            return Optional.of(Listing.empty(EmptyReason.NIL_KNOWN));
        }
        List<Allergy> told = section.narrative().lines().stream()
                .limit(MOST)
                .map(line -> new Allergy(line, Optional.empty(), Optional.empty()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Listing.of(told));
    }

    private static boolean isNone(Element observation) {
        return observation.attribute("negationInd").equals("true")
                || Codes.all(observation.at("value")).stream().anyMatch(NONE_CODES::contains)
                || Codes.label(observation.at("value")).filter(Section::isNone).isPresent();
    }

    private static Optional<Allergy> allergy(Section section, Element observation) {
        Element agent = observation.at("participant", "participantRole", "playingEntity");
        Element code = agent.at("code").isThere() ? agent.at("code") : observation.at("value");
        return section.references()
                .label(code)
                .or(() -> agent.at("name").words())
                .or(() -> section.references().words(observation.at("text")))
                .map(substance -> new Allergy(substance, Codes.coding(code), reaction(section, observation)));
    }

    private static Optional<String> reaction(Section section, Element observation) {
        return observation.all("entryRelationship").stream()
                .filter(related -> related.attribute("typeCode").equals("MFST"))
                .flatMap(related -> section.references().label(related.at("observation", "value")).stream())
                .findFirst();
    }
}
