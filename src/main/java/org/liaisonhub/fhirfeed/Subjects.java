package org.liaisonhub.fhirfeed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/**
 * About whom a resource is: the stay its encounter is, else the only stay of the message, else its patient. A patient of whom only the
 * address on the sender's server is given is known by that; when his Patient comes from there too, it is one of his numbers.
 */
final class Subjects {
    private final Telling telling;
    private final Stays stays;
    private final String server;

    /** @param feed the feed that brought the message; its server's ids are unique within it */
    Subjects(Telling telling, Stays stays, String feed) {
        this.telling = telling;
        this.stays = stays;
        this.server = "Patient of feed " + feed;
    }

    /** Whom the hub is to know this of; empty when the resource does not say. */
    Set<Subject> of(Element resource) {
        Optional<Subject> stay = Stream.of("encounter", "context", "context.encounter")
                .flatMap(name -> resource.all(name).stream())
                .flatMap(reference -> stay(reference).stream())
                .findFirst()
                .map(Subject.class::cast)
                .or(() -> stays.only(resource).map(Subject.class::cast));
        return stay.isPresent() ? Set.of(stay.get()) : patients(resource);
    }

    private Optional<StayId> stay(Element reference) {
        Optional<StayId> come = telling.entries().resolve(reference).flatMap(stays::of);
        Element number = reference.at("identifier");
        return come.or(() -> number.text("value")
                .filter(Numbers::isUsable)
                .flatMap(value -> number.text("system")
                        .map(telling::authority)
                        .filter(Numbers::isUsable)
                        .map(facility -> new StayId(facility, value))));
    }

    private Set<Subject> patients(Element resource) {
        Set<Subject> found = new LinkedHashSet<>();
        List<Element> references = Stream.of("subject", "patient", "for", "participant.actor")
                .flatMap(name -> resource.all(name).stream())
                .toList();
        for (Element reference : references) {
            Optional<Element> patient = telling.entries()
                    .resolve(reference)
                    .filter(known -> known.type().equals("Patient"));
            if (patient.isPresent()) {
                found.addAll(called(patient.get()));
            } else {
                named(reference).ifPresent(found::add);
            }
        }
        return found;
    }

    /** By which numbers the patient is called whom a reference names, come with the message or not. */
    Set<PatientId> others(Element reference) {
        return telling.entries()
                .resolve(reference)
                .filter(known -> known.type().equals("Patient"))
                .map(this::called)
                .or(() -> named(reference).map(Set::of))
                .orElse(Set.of());
    }

    /** A patient that did not come with the message. */
    private Optional<PatientId> named(Element reference) {
        Element number = reference.at("identifier");
        Optional<PatientId> numbered = Numbers.one(telling, number);
        String address = reference.code("reference");
        boolean literal = address.matches("(?:.*/)?Patient/[A-Za-z0-9.-]{1,64}(?:/_history/.*)?");
        return numbered.isPresent() || !literal
                ? numbered
                : Optional.of(onServer(address.replaceFirst("/_history/.*$", "").replaceFirst("^.*/", "")));
    }

    /** By which numbers a patient is called; one without any by his address on the sender's server. */
    Set<PatientId> called(Element patient) {
        Set<PatientId> numbers = new LinkedHashSet<>(Numbers.called(Numbers.of(telling, patient, telling.unnamed())));
        if (numbers.isEmpty()) {
            onServer(patient).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** A patient's address on the sender's server; the id of an entry of some Bundle is good within that only. */
    Optional<PatientId> onServer(Element patient) {
        boolean lasting = telling.entries().isOnServer(patient);
        return patient.text("id").filter(id -> lasting && Numbers.isUsable(id)).map(this::onServer);
    }

    private PatientId onServer(String id) {
        return new PatientId(server, id, PatientId.Kind.OTHER);
    }
}
