package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.Diagnosis;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;

/**
 * What a document says, section by section, by the LOINC codes of the European discharge report, of the IPS, of the French letter and of
 * C-CDA, and by the hub's own where LOINC has none. A section is the whole list of what it is about.
 */
final class DocumentFacts {
    private static final String SUMMARY_SEPARATOR = "\n\n";
    /** What the hub writes into its own letters and reads from elsewhere, or has no place for. */
    private static final Set<String> READ_ELSEWHERE = Set.of("gaps", "contacts", "8650-4", "77599-9", "home-help");

    private final Telling telling;
    private final List<Section> sections;
    private final Set<Section> read = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Treatments treatments;
    private final Findings findings;
    private final NextSteps steps;
    private final CareAtHome home;

    private DocumentFacts(Telling telling) {
        this.telling = telling;
        this.sections = Section.of(telling);
        this.treatments = new Treatments(telling);
        this.findings = new Findings(telling);
        this.steps = new NextSteps(telling);
        this.home = new CareAtHome(telling);
    }

    static List<Fact> of(Telling telling) {
        DocumentFacts document = new DocumentFacts(telling);
        document.author();
        document.words();
        document.lists();
        document.atHome();
        document.unread();
        return document.facts;
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
                    .ifPresent(facts::add);
        }
    }

    private void words() {
        text(ClinicalFact.Reason::new, "42349-1", "29299-5", "46239-0", "10154-3");
        text(ClinicalFact.Summary::new, "8648-8", "67781-5", "42545-4", "51848-0");
        text(ClinicalFact.PatientAdvice::new, "8653-8", "69730-0", "74213-0");
    }

    private void text(Function<String, Fact> fact, String... codes) {
        List<String> said = all(codes).stream()
                .flatMap(section -> section.words().stream())
                .distinct()
                .toList();
        if (!said.isEmpty()) {
            facts.add(fact.apply(String.join(SUMMARY_SEPARATOR, said)));
        }
    }

    private void lists() {
        list(
                section -> section.listing(findings::diagnoses, line -> new Diagnosis(line, Optional.empty(), false)),
                ClinicalFact.Diagnoses::new,
                "11535-2",
                "78375-3");
        list(
                section -> section.listing(
                        findings::allergies,
                        line -> new ClinicalFact.Allergy(line, Optional.empty(), Optional.empty())),
                ClinicalFact.Allergies::new,
                "48765-2");
        list(
                section -> section.listing(treatments::lines, Treatments::told),
                ClinicalFact.TreatmentsAtDischarge::new,
                "75311-1",
                "10183-2");
        list(
                section -> section.listing(
                        treatments::treatments, line -> new Treatment(line, Optional.empty(), Optional.empty())),
                ClinicalFact.TreatmentsBefore::new,
                "42346-7",
                "10160-0");
        list(
                section ->
                        section.listing(findings::implants, line -> new ClinicalFact.Implant(line, Optional.empty())),
                ClinicalFact.Implants::new,
                "57080-4");
        list(section -> section.listing(steps::steps, NextSteps::told), ClinicalFact.FollowUp::new, "18776-5");
        list(this::pending, ClinicalFact.PendingResults::new, "30954-2", "26436-6");
        all("104605-1").stream()
                .map(section -> section.entries().stream()
                        .flatMap(flag -> findings.alerts(flag).stream())
                        .toList())
                .filter(alerts -> !alerts.isEmpty())
                .findFirst()
                .map(alerts -> new ClinicalFact.Alerts(Listing.of(alerts)))
                .ifPresent(facts::add);
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

    private void atHome() {
        list(section -> section.listing(home::orders, CareAtHome::told), HomeFact.NursingCare::new, "64295-9");
        list(
                section -> section.listing(findings::devices, line -> new HomeFact.Device(line, Optional.empty())),
                HomeFact.Devices::new,
                "46264-8");
        list(
                section -> section.listing(
                        home::wounds,
                        line -> new HomeFact.Wound(line, Optional.empty(), Optional.empty(), Optional.empty())),
                HomeFact.Wounds::new,
                "wounds");
        list(
                section -> section.listing(home::equipment, line -> new HomeFact.EquipmentItem(line, Optional.empty())),
                HomeFact.Equipment::new,
                "equipment");
        all("home-help").stream()
                .flatMap(section -> home.homeHelp(section.entries()).stream())
                .findFirst()
                .ifPresent(facts::add);
        all("47420-5").stream()
                .flatMap(section -> home.functionalStatus(section).stream())
                .findFirst()
                .ifPresentOrElse(
                        facts::add,
                        () -> sections.stream()
                                .filter(section ->
                                        section.is("47420-5") && section.words().isPresent())
                                .forEach(section -> telling.remark(
                                        section.element(),
                                        "does not say by code whether it is better or worse; left out")));
        all("call-back").stream()
                .flatMap(section -> section.entries().stream())
                .filter(service -> service.type().equals("HealthcareService"))
                .flatMap(service -> Words.phones(service).stream()
                        .limit(1)
                        .map(phone -> new ClinicalFact.CallBack(phone, service.text("name"), service.text("comment"))))
                .findFirst()
                .ifPresent(facts::add);
    }

    private <T> void list(
            Function<Section, Optional<Listing<T>>> reading, Function<Listing<T>, Fact> fact, String... codes) {
        all(codes).stream()
                .flatMap(section -> reading.apply(section).stream())
                .reduce((one, other) -> one.entries().isEmpty() ? other : one)
                .map(fact)
                .ifPresent(facts::add);
    }

    /** The sections with one of these codes, in the order of the codes. */
    private List<Section> all(String... codes) {
        List<Section> found = new ArrayList<>();
        for (String code : codes) {
            sections.stream().filter(section -> section.is(code)).forEach(found::add);
        }
        read.addAll(found);
        return found;
    }

    private void unread() {
        sections.stream()
                .filter(section -> !read.contains(section))
                .filter(section -> READ_ELSEWHERE.stream().noneMatch(section::is))
                .filter(section ->
                        section.words().isPresent() || !section.entries().isEmpty())
                .forEach(section -> telling.remark(
                        section.element(),
                        section.isCoded()
                                ? "is a section the hub has no place for; left out"
                                : "has no code that says what it is; left out"));
    }
}
