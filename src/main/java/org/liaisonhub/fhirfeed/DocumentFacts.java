package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;

/**
 * What a document says, section by section, by the LOINC codes of the European discharge report, of the IPS, of the French letter and of
 * C-CDA, and by the hub's own where LOINC has none. A section is the whole list of what it is about.
 */
final class DocumentFacts {
    /** What the hub writes into its own letters and reads from elsewhere, or has no place for. */
    private static final Set<String> READ_ELSEWHERE = Set.of("gaps", "contacts", "8650-4", "77599-9", "home-help");

    private final Telling telling;
    private final Sections sections;
    private final Treatments treatments;
    private final Findings findings;
    private final NextSteps steps;

    private DocumentFacts(Telling telling) {
        this.telling = telling;
        this.sections = new Sections(telling);
        this.treatments = new Treatments(telling);
        this.findings = new Findings(telling);
        this.steps = new NextSteps(telling);
    }

    static List<Fact> of(Telling telling) {
        DocumentFacts document = new DocumentFacts(telling);
        document.author();
        document.words();
        document.lists();
        HomeSections.read(telling, document.sections);
        document.sections.remarkOnOthers(READ_ELSEWHERE);
        return document.sections.facts();
    }

    private void author() {
        Professionals professionals = new Professionals(telling);
        for (Element composition : telling.entries().all("Composition")) {
            composition.all("author").stream()
                    .filter(author -> telling.entries()
                            .resolve(author)
                            .filter(resource -> resource.type().equals("Organization"))
                            .isEmpty())
                    .flatMap(author -> professionals.of(author).stream())
                    .findFirst()
                    .map(who -> new ClinicalFact.Author(
                            who,
                            composition.all("attester").stream()
                                    .filter(attester -> !attester.code("mode").equals("personal"))
                                    .flatMap(attester -> telling.instant(attester.at("time")).stream())
                                    .findFirst()))
                    .ifPresent(sections.facts()::add);
        }
    }

    private void words() {
        sections.text(ClinicalFact.Reason::new, "42349-1", "29299-5", "46239-0", "10154-3");
        sections.text(ClinicalFact.Summary::new, "8648-8", "67781-5", "42545-4", "51848-0");
        sections.text(ClinicalFact.PatientAdvice::new, "8653-8", "69730-0", "74213-0");
    }

    private void lists() {
        sections.list(
                section -> section.listing(findings::diagnoses, line -> new Diagnosis(line, Optional.empty(), false)),
                ClinicalFact.Diagnoses::new,
                "11535-2",
                "78375-3");
        sections.list(
                section -> section.listing(
                        findings::allergies,
                        line -> new ClinicalFact.Allergy(line, Optional.empty(), Optional.empty())),
                ClinicalFact.Allergies::new,
                "48765-2");
        sections.list(
                section -> section.listing(treatments::lines, Treatments::told),
                ClinicalFact.TreatmentsAtDischarge::new,
                "75311-1",
                "10183-2");
        sections.list(
                section -> section.listing(
                        treatments::treatments, line -> new Treatment(line, Optional.empty(), Optional.empty())),
                ClinicalFact.TreatmentsBefore::new,
                "42346-7",
                "10160-0");
        sections.list(
                section ->
                        section.listing(findings::implants, line -> new ClinicalFact.Implant(line, Optional.empty())),
                ClinicalFact.Implants::new,
                "57080-4");
        sections.list(section -> section.listing(steps::steps, NextSteps::told), ClinicalFact.FollowUp::new, "18776-5");
        sections.list(this::pending, ClinicalFact.PendingResults::new, "30954-2", "26436-6");
        sections.all("104605-1").stream()
                .map(section -> section.entries().stream()
                        .flatMap(flag -> findings.alerts(flag).stream())
                        .toList())
                .filter(alerts -> !alerts.isEmpty())
                .findFirst()
                .map(alerts -> new ClinicalFact.Alerts(Listing.of(alerts)))
                .ifPresent(sections.facts()::add);
    }

    /** Results that are there make the section no list of what is awaited, and no word that nothing is. */
    private Optional<Listing<PendingResult>> pending(Section section) {
        List<PendingResult> awaited = section.entries().stream()
                .flatMap(result -> steps.pending(result).stream())
                .distinct()
                .toList();
        if (!awaited.isEmpty()) {
            return Optional.of(Listing.of(awaited));
        }
        boolean none = section.element().code("emptyReason.coding.code").equals("nilknown");
        return none ? Optional.of(Listing.empty(Listing.EmptyReason.NIL_KNOWN)) : Optional.empty();
    }
}
