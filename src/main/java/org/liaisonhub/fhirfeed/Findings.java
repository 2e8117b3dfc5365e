package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Allergy;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.Implant;
import org.liaisonhub.discharge.HomeFact.Device;
import org.liaisonhub.discharge.Listing;

/** Diagnoses, allergies, alerts and devices: Condition, AllergyIntolerance, Flag, Device and DeviceUseStatement. */
final class Findings {
    /** SNOMED CT: no known allergy to drugs, to food, of the environment; says nothing of the other kinds. */
    private static final Set<String> NONE_OF_A_KIND = Set.of("409137002", "429625007", "428607008", "no-allergy-info");

    private final Telling telling;

    Findings(Telling telling) {
        this.telling = telling;
    }

    /** Whether a finding was said to be wrong. */
    static boolean isRefuted(Element resource) {
        String verification = resource.code("verificationStatus.coding.code");
        return verification.equals("refuted")
                || verification.equals("entered-in-error")
                || resource.code("status").equals("entered-in-error");
    }

    List<Diagnosis> diagnoses(Element condition) {
        boolean isOne = condition.type().equals("Condition") && !isRefuted(condition) && !Section.saysNone(condition);
        return isOne ? diagnosis(condition).stream().toList() : List.of();
    }

    Optional<Diagnosis> diagnosis(Element condition) {
        return Words.of(condition.at("code"))
                .or(() -> Narrative.words(condition.at("text.div").raw()))
                .map(words -> new Diagnosis(words, Words.code(condition.at("code")), isMain(condition)));
    }

    /** Whether it is what the stay was about, and not only on the patient's problem list. */
    boolean isOfStay(Element condition) {
        return diagnosed(condition).findAny().isPresent()
                || condition.all("category.coding.code").stream()
                        .noneMatch(code -> code.raw().equals("problem-list-item"));
    }

    private Stream<Element> diagnosed(Element condition) {
        return telling.entries().all("Encounter").stream()
                .flatMap(encounter -> encounter.all("diagnosis").stream())
                .filter(diagnosis -> telling.entries()
                        .resolve(diagnosis.at("condition"))
                        .filter(condition::equals)
                        .isPresent());
    }

    /** The first in rank of some Encounter of the message. */
    private boolean isMain(Element condition) {
        return diagnosed(condition).anyMatch(diagnosis -> diagnosis.code("rank").equals("1"));
    }

    List<Allergy> allergies(Element allergy) {
        boolean isOne = allergy.type().equals("AllergyIntolerance")
                && !isRefuted(allergy)
                && !Section.saysNone(allergy)
                && allergy.all("code.coding.code").stream().noneMatch(code -> NONE_OF_A_KIND.contains(code.raw()))
                && !List.of("inactive", "resolved").contains(allergy.code("clinicalStatus.coding.code"));
        return isOne
                ? Words.of(allergy.at("code"))
                        .or(() -> Words.of(allergy.at("reaction.substance")))
                        .map(substance -> new Allergy(substance, Words.code(allergy.at("code")), reaction(allergy)))
                        .stream()
                        .toList()
                : List.of();
    }

    /** Several together are the patient's list; one by itself is not, and would wipe the others out. */
    Optional<Allergies> list(List<Element> allergies) {
        if (allergies.size() == 1 && telling.entries().all().size() == 1) {
            telling.remark(allergies.get(0), "is one of a list, and makes no list by itself; left out");
            return Optional.empty();
        }
        List<Allergy> list = allergies.stream()
                .flatMap(allergy -> allergies(allergy).stream())
                .distinct()
                .toList();
        if (!list.isEmpty()) {
            return Optional.of(new Allergies(Listing.of(list)));
        }
        return allergies.stream().anyMatch(Section::saysNone)
                ? Optional.of(new Allergies(Listing.empty(Listing.EmptyReason.NIL_KNOWN)))
                : Optional.empty();
    }

    private static Optional<String> reaction(Element allergy) {
        String words = allergy.all("reaction").stream()
                .flatMap(reaction -> reaction.all("manifestation").stream())
                .flatMap(manifestation -> Words.of(manifestation).stream())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? allergy.text("reaction.description") : Optional.of(words);
    }

    /** Only those in force; an old alert is none. */
    List<Alert> alerts(Element flag) {
        boolean isOne = flag.type().equals("Flag")
                && !List.of("inactive", "entered-in-error").contains(flag.code("status"));
        return isOne
                ? Words.of(flag.at("code"))
                        .map(words ->
                                new Alert(kind(flag), words, Optional.empty(), Optional.empty(), Optional.empty()))
                        .stream()
                        .toList()
                : List.of();
    }

    /** By our own code, else a safety flag is one; never guessed from words. */
    private static Alert.Kind kind(Element flag) {
        for (Element code : flag.all("code.coding.code")) {
            for (Alert.Kind kind : Alert.Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code.raw())) {
                    return kind;
                }
            }
        }
        return flag.all("category.coding.code").stream()
                        .anyMatch(code -> code.raw().equals("safety"))
                ? Alert.Kind.SAFETY
                : Alert.Kind.OTHER;
    }

    List<Implant> implants(Element use) {
        return device(use)
                .flatMap(device -> what(device, use)
                        .map(what ->
                                new Implant(what, device.text("udiCarrier.carrierHRF", "udiCarrier.deviceIdentifier"))))
                .stream()
                .toList();
    }

    List<Device> devices(Element use) {
        return device(use)
                .flatMap(device -> what(device, use).map(what -> new Device(what, use.text("note.text"))))
                .stream()
                .toList();
    }

    private Optional<Element> device(Element use) {
        if (use.type().equals("DeviceUseStatement")) {
            return telling.entries().resolve(use.at("device")).or(() -> Optional.of(Element.ABSENT));
        }
        return use.type().equals("Device") ? Optional.of(use) : Optional.empty();
    }

    private static Optional<String> what(Element device, Element use) {
        return Words.of(device.at("type"))
                .or(() -> device.text("deviceName.name"))
                .or(() -> use.text("device.display"));
    }
}
