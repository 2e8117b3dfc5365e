package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FilesOfMessage;
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
        telling.entries()
                .modified()
                .forEach(resource -> telling.remark(
                        resource, "has a modifier extension, with which it may mean something else; left out"));
        stays.all().forEach((encounter, stay) -> add(List.of(stay), aboutStay(encounter)));
        if (stays.all().isEmpty()) {
            telling.entries().all("Patient").forEach(this::aboutPatient);
        }
        telling.entries().all("Patient").forEach(this::links);
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
        return new Understood(events, remarks, files.contents(), telling.codes().seen());
    }

    private List<Fact> aboutStay(Element encounter) {
        // What has happened weighs more than the state the Encounter is in.
        List<Fact> facts = new ArrayList<>(Notification.of(telling.entries()));
        facts.addAll(StayFacts.of(telling, encounter));
        Optional<Element> patient = stays.patient(encounter);
        String facility = stays.facility(encounter);
        facts.addAll(new CareTeamFacts(telling).ofCircles(patient));
        patient.ifPresentOrElse(
                known -> {
                    facts.addAll(person(known, facility));
                    Death.of(telling, known, facts).ifPresent(facts::add);
                },
                () -> telling.remark(encounter, "comes without its Patient; the message says nothing of who it is"));
        return facts;
    }

    private List<Fact> person(Element patient, String facility) {
        List<Fact> facts = new ArrayList<>(PatientFacts.of(telling, patient, facility));
        Numbers.called(Numbers.of(telling, patient, facility)).stream()
                .filter(id -> id.kind() == PatientId.Kind.LOCAL)
                .map(CalledBy::new)
                .forEach(facts::add);
        return facts;
    }

    private void aboutPatient(Element patient) {
        Set<PatientId> called = subjects.called(patient);
        List<Fact> facts = new ArrayList<>(PatientFacts.of(telling, patient, telling.unnamed()));
        facts.addAll(new CareTeamFacts(telling).ofCircles(Optional.of(patient)));
        add(called, facts);
        subjects.onServer(patient)
                .filter(id -> !called.contains(id))
                .ifPresent(id ->
                        called.forEach(number -> add(List.of(id, number), List.of(new MergedInto(id, number)))));
    }

    /** Patient.link: of two records of one patient, which replaces which. That they are two again, no link can say. */
    private void links(Element patient) {
        for (Element link : patient.all("link")) {
            Set<PatientId> others = subjects.others(link.at("other"));
            switch (link.code("type")) {
                case "replaced-by" -> merged(subjects.called(patient), others);
                case "replaces" -> merged(others, subjects.called(patient));
                default -> {}
            }
        }
    }

    private void merged(Set<PatientId> retired, Set<PatientId> surviving) {
        surviving.stream()
                .findFirst()
                .ifPresent(survivor -> retired.stream()
                        .filter(id -> !id.key().equals(survivor.key()))
                        .forEach(id -> add(List.of(id, survivor), List.of(new MergedInto(id, survivor)))));
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
            Files enclosed = new Files(telling, files);
            telling.entries().all("DocumentReference").forEach(document -> said.addAll(enclosed.of(document)));
            if (stays.all().isEmpty()) {
                telling.entries().all("Patient").stream()
                        .limit(1)
                        .forEach(patient -> said.addAll(person(patient, telling.unnamed())));
            }
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
        Files enclosed = new Files(telling, files);
        for (Element document : telling.entries().all("DocumentReference")) {
            add(subjects.of(document), enclosed.of(document));
        }
        telling.entries().all("AllergyIntolerance").stream()
                .collect(Collectors.groupingBy(subjects::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((about, allergies) -> findings.list(allergies).ifPresent(list -> add(about, List.of(list))));
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
