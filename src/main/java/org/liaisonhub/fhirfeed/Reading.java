package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** One message from its resources to what it says, each thing about the stay or patient it concerns. */
final class Reading {
    private final Telling telling;
    private final Saying saying;
    private final Stays stays;
    private final Subjects subjects;
    private final FilesOfMessage files = new FilesOfMessage();
    private final Map<Subject, Map<String, Fact>> facts = new LinkedHashMap<>();

    Reading(Telling telling, Saying saying) {
        this.telling = telling;
        this.saying = saying;
        this.stays = new Stays(telling);
        this.subjects = new Subjects(telling, stays, saying.feed());
    }

    /** What the message says. */
    Understood read() throws FhirRefused {
        stays.all().forEach((encounter, stay) -> add(List.of(stay), aboutStay(encounter)));
        if (stays.all().isEmpty()) {
            telling.entries().all("Patient").forEach(this::aboutPatient);
        }
        if (!telling.entries().all("Composition").isEmpty()) {
            document();
        } else {
            items();
        }
        List<DischargeEvent> events = events();
        if (events.isEmpty()) {
            nothing();
        }
        List<Remark> remarks = new ArrayList<>(telling.remarks());
        remarks.addAll(files.remarks());
        return new Understood(events, remarks, files.contents());
    }

    private List<Fact> aboutStay(Element encounter) {
        // What has happened weighs more than the state the Encounter is in.
        List<Fact> facts = new ArrayList<>(Notification.of(telling.entries()));
        facts.addAll(StayFacts.of(telling, encounter));
        facts.addAll(new CareTeamFacts(telling).ofCircles());
        Optional<Element> patient = telling.entries()
                .resolve(encounter.at("subject"))
                .or(() -> telling.entries().all("Patient").stream().findFirst());
        String facility = stays.facility(encounter);
        patient.ifPresentOrElse(
                known -> {
                    facts.addAll(PatientFacts.of(telling, known, facility));
                    Numbers.called(Numbers.of(telling, known, facility)).stream()
                            .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                            .map(CalledBy::new)
                            .forEach(facts::add);
                },
                () -> telling.remark(encounter, "comes without its Patient; the message says nothing of who it is"));
        return facts;
    }

    private void aboutPatient(Element patient) {
        Set<PatientId> called = subjects.called(patient);
        List<Fact> facts = new ArrayList<>(PatientFacts.of(telling, patient, telling.unnamed()));
        facts.addAll(new CareTeamFacts(telling).ofCircles());
        add(called, facts);
        subjects.onServer(patient)
                .filter(id -> !called.contains(id))
                .ifPresent(id ->
                        called.forEach(number -> add(List.of(id, number), List.of(new MergedInto(id, number)))));
    }

    /** A document is about one stay; one without, such as a summary of the patient, does not tell of any stay. */
    private void document() throws FhirRefused {
        for (Element composition : telling.entries().all("Composition")) {
            if (composition.code("status").equals("entered-in-error")) {
                throw new FhirRefused(
                        FhirFault.NOTHING_KEPT, composition.at("status").path());
            }
        }
        Collection<? extends Subject> about =
                stays.all().isEmpty() ? ofDocument() : stays.all().values();
        if (about.stream().anyMatch(StayId.class::isInstance)) {
            List<Fact> said = new ArrayList<>(DocumentFacts.of(telling));
            said.addAll(new Files(telling, files).read());
            add(about, said);
        } else {
            add(about, PatientSummary.of(telling));
        }
    }

    /** The stay may only be named by its number, with no Encounter to describe it. */
    private Set<Subject> ofDocument() {
        return telling.entries().all("Composition").stream()
                .map(subjects::of)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private void items() {
        ItemFacts items = new ItemFacts(telling);
        Findings findings = new Findings(telling);
        for (Element resource : telling.entries().all()) {
            add(subjects.of(resource), items.of(resource));
        }
        for (Element team : telling.entries().all("CareTeam")) {
            add(subjects.of(team), new CareTeamFacts(telling).outside(team));
        }
        Unplaced.remark(telling);
        allergies(findings);
        for (Fact file : new Files(telling, files).read()) {
            telling.entries().all("DocumentReference").stream()
                    .map(subjects::of)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(about -> add(about, List.of(file)));
        }
    }

    /** Several together are the patient's list; one by itself is not, and would wipe the others out. */
    private void allergies(Findings findings) {
        List<Element> allergies = telling.entries().all("AllergyIntolerance");
        if (allergies.size() == 1 && telling.entries().all().size() == 1) {
            telling.remark(allergies.get(0), "is one of a list, and makes no list by itself; left out");
            return;
        }
        List<ClinicalFact.Allergy> list = allergies.stream()
                .flatMap(allergy -> findings.allergies(allergy).stream())
                .distinct()
                .toList();
        boolean none = list.isEmpty() && allergies.stream().anyMatch(Section::saysNone);
        if (!list.isEmpty() || none) {
            Listing<ClinicalFact.Allergy> listing =
                    none ? Listing.empty(Listing.EmptyReason.NIL_KNOWN) : Listing.of(list);
            add(subjects.of(allergies.get(0)), List.of(new ClinicalFact.Allergies(listing)));
        }
    }

    /** Of one topic the first that was said holds. */
    private void add(Collection<? extends Subject> about, List<Fact> said) {
        for (Subject subject : about) {
            Map<String, Fact> known = facts.computeIfAbsent(subject, any -> new LinkedHashMap<>());
            said.forEach(fact -> known.putIfAbsent(fact.topic(), fact));
        }
    }

    private List<DischargeEvent> events() {
        return facts.entrySet().stream()
                .flatMap(subject -> subject.getValue().values().stream()
                        .map(fact -> new DischargeEvent(subject.getKey(), saying, fact)))
                .toList();
    }

    private void nothing() throws FhirRefused {
        Element first = telling.entries().all().stream()
                .filter(resource -> !resource.type().equals("MessageHeader"))
                .findFirst()
                .orElse(Element.ABSENT);
        if (Unplaced.isAll(telling.entries())) {
            telling.remark(first, "has no place in a dossier; nothing of the message was kept");
            return;
        }
        boolean named = telling.entries().all().stream()
                .anyMatch(resource -> !subjects.of(resource).isEmpty());
        throw new FhirRefused(named ? FhirFault.NOTHING_KEPT : FhirFault.NOBODY, first.path());
    }

    /** What keeps messages about the same in order. */
    String group() {
        return facts.keySet().stream().map(Subject::key).findFirst().orElse("");
    }
}
