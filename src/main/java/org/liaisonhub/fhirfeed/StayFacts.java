package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareClass;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;
import org.liaisonhub.discharge.StayFact.Presence;
import org.liaisonhub.discharge.StayFact.Ward;

/**
 * The stay as a movement: in, where, out (Encounter). A status of R4B, R5 or of nobody's is read where its meaning is plain, with a remark.
 * An Encounter that is still in progress does not take a discharge back: other systems repeat it long after, and a letter must not be
 * withdrawn for that. Only a message that says so does (see {@link Notification}).
 */
final class StayFacts {
    private final Telling telling;
    private final Element encounter;
    private final List<Fact> facts = new ArrayList<>();

    private StayFacts(Telling telling, Element encounter) {
        this.telling = telling;
        this.encounter = encounter;
    }

    static List<Fact> of(Telling telling, Element encounter) {
        return new StayFacts(telling, encounter).read();
    }

    private List<Fact> read() {
        careClass();
        status();
        ward();
        new CareTeamFacts(telling).of(encounter).forEach(facts::add);
        telling.instant(encounter.extension("estimated-discharge-date").choice("value"))
                .map(at -> new ExpectedDeparture(Optional.of(at)))
                .ifPresent(facts::add);
        encounter.all("reasonCode").stream()
                .flatMap(reason -> Words.of(reason).stream())
                .reduce((one, other) -> one + "; " + other)
                .map(ClinicalFact.Reason::new)
                .ifPresent(facts::add);
        return facts;
    }

    private void status() {
        Element status = encounter.at("status");
        switch (status.raw().strip().toLowerCase(Locale.ROOT)) {
            case "planned" -> facts.add(new Presence(Presence.State.EXPECTED));
            case "arrived", "triaged", "in-progress" -> present();
            case "onleave" -> onLeave();
            case "on-hold" -> {
                telling.remark(status, "is not a status of R4; read as onleave");
                onLeave();
            }
            case "finished" -> left();
            case "completed", "discharged" -> {
                telling.remark(status, "is not a status of R4; read as finished");
                left();
            }
            case "cancelled", "entered-in-error" -> facts.add(new Presence(Presence.State.CANCELLED));
            case "discontinued" -> {
                telling.remark(status, "is not a status of R4; read as cancelled");
                facts.add(new Presence(Presence.State.CANCELLED));
            }
            case "unknown" -> {}
            case "" -> telling.remark(encounter, "has no status; only what else it says was read");
            default -> telling.unknownCode(status);
        }
    }

    private void present() {
        facts.add(new Presence(Presence.State.ADMITTED));
        admitted();
        facts.addAll(new WayThrough(telling, encounter).in());
    }

    private void onLeave() {
        present();
        facts.add(new Departure(Departure.Kind.ON_LEAVE, Optional.empty()));
    }

    private void left() {
        present();
        Optional<Instant> at = telling.instant(period("end"));
        if (at.isEmpty()) {
            telling.remark(
                    encounter.at("period").isThere() ? encounter.at("period") : encounter,
                    "does not say when the patient left");
        }
        facts.add(new Departure(Departure.Kind.LEFT, at));
        facts.addAll(new WayThrough(telling, encounter).out());
    }

    private void admitted() {
        telling.instant(period("start")).map(AdmittedAt::new).ifPresent(facts::add);
    }

    private Element period(String end) {
        Element r4 = encounter.at("period." + end);
        return r4.isThere() ? r4 : encounter.at("actualPeriod." + end);
    }

    private void careClass() {
        Element kind = encounter.at("class");
        Element code = kind.at("code").isThere() ? kind.at("code") : kind.at("coding.code");
        telling.codes()
                .read(CodeTable.CARE_CLASS, CareClass.Kind.class, code.raw(), () -> standardClass(code))
                .map(CareClass::new)
                .ifPresent(facts::add);
    }

    private Optional<CareClass.Kind> standardClass(Element code) {
        return switch (code.raw().strip().toUpperCase(Locale.ROOT)) {
            case "IMP", "ACUTE", "NONAC", "SS", "OBSENC" -> Optional.of(CareClass.Kind.INPATIENT);
            case "AMB", "VR", "HH", "FLD" -> Optional.of(CareClass.Kind.OUTPATIENT);
            case "EMER" -> Optional.of(CareClass.Kind.EMERGENCY);
            case "PRENC" -> Optional.of(CareClass.Kind.PREADMISSION);
            case "" -> Optional.empty();
            default -> {
                telling.unknownCode(code);
                telling.codes().unknown(CodeTable.CARE_CLASS, code.raw(), CareClass.Kind.OTHER);
                yield Optional.of(CareClass.Kind.OTHER);
            }
        };
    }

    /** The place the patient is at now or was at last, else the unit that answers for the stay. */
    private void ward() {
        List<Element> places = encounter.all("location").stream()
                .filter(place -> !place.code("status").equals("planned"))
                .toList();
        places.stream()
                .filter(place -> place.code("status").equals("active"))
                .findFirst()
                .or(() -> places.stream().reduce((earlier, later) -> later))
                .map(place -> place.at("location"))
                .or(this::unit)
                .flatMap(this::ward)
                .ifPresent(facts::add);
    }

    /** The organisation that answers for the stay is a ward only if it is a part of another. */
    private Optional<Element> unit() {
        Element provider = encounter.at("serviceProvider");
        return telling.entries()
                .resolve(provider)
                .filter(organization -> organization.at("partOf").isThere())
                .map(organization -> provider);
    }

    private Optional<Ward> ward(Element reference) {
        Element place = telling.entries().resolve(reference).orElse(Element.ABSENT);
        Optional<String> name = place.text("name").or(() -> reference.text("display"));
        return place.text("identifier.value")
                .or(() -> reference.text("identifier.value"))
                .or(() -> name)
                .filter(Numbers::isUsable)
                .flatMap(code -> telling.codes().ward(code, name.filter(words -> !words.equals(code))));
    }
}
