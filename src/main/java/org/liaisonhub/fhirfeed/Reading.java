package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final SaidOfSubjects said = new SaidOfSubjects();

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
        stays.all().forEach((encounter, stay) -> said.add(List.of(stay), aboutStay(encounter)));
        if (stays.all().isEmpty()) {
            telling.entries().all("Patient").forEach(this::aboutPatient);
        }
        PatientLinks links = new PatientLinks(subjects);
        telling.entries()
                .all("Patient")
                .forEach(patient -> links.of(patient)
                        .forEach(merged -> said.add(List.of(merged.retired(), merged.surviving()), List.of(merged))));
        if (!telling.entries().all("Composition").isEmpty()) {
            document();
        } else {
            items();
        }
        List<DischargeEvent> events = said.events(saying);
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
        said.add(called, facts);
        subjects.onServer(patient)
                .filter(id -> !called.contains(id))
                .ifPresent(id ->
                        called.forEach(number -> said.add(List.of(id, number), List.of(new MergedInto(id, number)))));
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
            List<Fact> written = new ArrayList<>(DocumentFacts.of(telling));
            Files enclosed = new Files(telling, files);
            telling.entries().all("DocumentReference").forEach(document -> written.addAll(enclosed.of(document)));
            if (stays.all().isEmpty()) {
                telling.entries().all("Patient").stream()
                        .limit(1)
                        .forEach(patient -> written.addAll(person(patient, telling.unnamed())));
            }
            said.add(about, written);
        } else {
            said.add(about, PatientSummary.of(telling));
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
            said.add(subjects.of(resource), items.of(resource));
        }
        for (Element team : telling.entries().all("CareTeam")) {
            said.add(subjects.of(team), new CareTeamFacts(telling).outside(team));
        }
        Unplaced.remark(telling);
        Files enclosed = new Files(telling, files);
        for (Element document : telling.entries().all("DocumentReference")) {
            said.add(subjects.of(document), enclosed.of(document));
        }
        telling.entries().all("AllergyIntolerance").stream()
                .collect(Collectors.groupingBy(subjects::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((about, allergies) ->
                        findings.list(allergies).ifPresent(list -> said.add(about, List.of(list))));
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
        return said.subjects().map(Subject::key).findFirst().orElse("");
    }
}
