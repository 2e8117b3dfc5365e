package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.Implant;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.TreatmentLine;

/** What a discharge letter says of the stay: LDL-SES and the C-CDA discharge summary, section by section. */
final class ClinicalFacts {
    private static final int MOST = 100;

    private final Header header;
    private final Sections sections;
    private final List<Fact> facts = new ArrayList<>();

    private ClinicalFacts(Header header, Sections sections) {
        this.header = header;
        this.sections = sections;
    }

    static List<Fact> of(Header header, Sections sections) {
        ClinicalFacts of = new ClinicalFacts(header, sections);
        of.told();
        of.diagnoses();
        of.treatments();
        of.afterwards();
        sections.find("48765-2")
                .flatMap(Allergies::of)
                .map(ClinicalFact.Allergies::new)
                .ifPresent(of.facts::add);
        return of.facts;
    }

    private void told() {
        sections.find("42349-1", "46239-0", "29299-5", "10154-3")
                .flatMap(Section::words)
                .map(ClinicalFact.Reason::new)
                .ifPresent(facts::add);
        StayEvents events = new StayEvents(sections);
        events.text("MED-142")
                .or(() -> sections.find("8648-8", "42545-4").flatMap(Section::words))
                .map(ClinicalFact.Summary::new)
                .ifPresent(facts::add);
        facts.addAll(events.facts());
        sections.find("8653-8")
                .flatMap(Section::words)
                .map(ClinicalFact.PatientAdvice::new)
                .ifPresent(facts::add);
    }

    private void diagnoses() {
        // The code of a section that LOINC did not have yet when C-CDA 2.1 was published.
        Optional<Section> section = sections.find("11535-2", "C-CDAV2-DDN");
        List<Diagnosis> diagnoses = section.stream()
                .flatMap(dx -> dx.outermost("observation")
                        .filter(observation ->
                                !observation.attribute("negationInd").equals("true"))
                        .limit(MOST)
                        .flatMap(observation -> dx.references().label(observation.at("value")).stream()
                                .map(text -> new Diagnosis(text, Codes.coding(observation.at("value")), false))))
                .distinct()
                .toList();
        Optional.of(diagnoses)
                .filter(found -> !found.isEmpty())
                .or(() -> section.flatMap(Section::words)
                        .map(text -> List.of(new Diagnosis(text.replace('\n', ' '), Optional.empty(), false))))
                .map(found -> new ClinicalFact.Diagnoses(Listing.of(found)))
                .ifPresent(facts::add);
    }

    private void treatments() {
        List<TreatmentLine> stopped = header.french()
                ? sections.find("18610-6").stream()
                        .flatMap(section -> new Medications(section, header.zone()).stopped().stream())
                        .toList()
                : List.of();
        sections.find("10183-2", "75311-1", "10160-0")
                .flatMap(section -> new Medications(section, header.zone()).lines(stopped))
                .map(ClinicalFact.TreatmentsAtDischarge::new)
                .ifPresent(facts::add);
        sections.find("42346-7")
                .flatMap(section -> new Medications(section, header.zone()).treatments())
                .map(ClinicalFact.TreatmentsBefore::new)
                .ifPresent(facts::add);
    }

    private void afterwards() {
        if (header.french()) {
            sections.find("30954-2").flatMap(ClinicalFacts::awaited).ifPresent(facts::add);
            sections.find("46264-8").flatMap(ClinicalFacts::implants).ifPresent(facts::add);
        }
        sections.find("18776-5")
                .flatMap(section -> new NextSteps(section, header.zone()).steps())
                .map(ClinicalFact.FollowUp::new)
                .ifPresent(facts::add);
    }

    /** In the French letter this section announces what is still to come. */
    private static Optional<Fact> awaited(Section section) {
        List<PendingResult> awaited = Results.awaited(section)
                .limit(MOST)
                .map(what -> new PendingResult(what, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        if (section.saysNone()) {
            return Optional.of(new ClinicalFact.PendingResults(Listing.empty(EmptyReason.NIL_KNOWN)));
        }
        return awaited.isEmpty() ? Optional.empty() : Optional.of(new ClinicalFact.PendingResults(Listing.of(awaited)));
    }

    private static Optional<Fact> implants(Section section) {
        List<Implant> implants = section.outermost("supply", "procedure")
                .flatMap(supply -> supply.all("participant").stream())
                .map(device -> device.at("participantRole"))
                .limit(MOST)
                .flatMap(role -> section.references().label(role.at("playingDevice", "code")).stream()
                        .map(what -> new Implant(
                                what,
                                Optional.of(role.at("id").attribute("extension"))
                                        .filter(udi -> !udi.isEmpty()))))
                .toList();
        if (!implants.isEmpty()) {
            return Optional.of(new ClinicalFact.Implants(Listing.of(implants)));
        }
        return section.saysNone()
                ? Optional.of(new ClinicalFact.Implants(Listing.empty(EmptyReason.NIL_KNOWN)))
                : section.words()
                        .map(words -> new ClinicalFact.Implants(
                                Listing.of(List.of(new Implant(words.replace('\n', ' '), Optional.empty())))));
    }
}
