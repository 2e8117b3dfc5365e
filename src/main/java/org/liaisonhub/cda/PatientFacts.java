package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;

/**
 * Who the patient is, as a document copies it from somewhere else. In France an INS stands in a document only on a
 * validated identity (CI-SIS, structuration minimale), so that its presence says how far the identity can be trusted.
 */
final class PatientFacts {
    private PatientFacts() {}

    /** The traits, apart from those that the admissions system is in charge of. */
    static Fact traits(Header header) {
        Element role = header.document().at("recordTarget", "patientRole");
        boolean hasIns = Identifiers.patient(role).stream()
                .anyMatch(id -> id.kind().name().startsWith("INS"));
        Patient patient = Persons.patient(
                role, hasIns ? IdentityReliability.VALIDATED : IdentityReliability.NOT_STATED, header.codes());
        return new PatientFact.TraitsFrom(header.patient().authority(), patient);
    }

    /** Where the patient lives, how to call him, and whom he has. */
    static List<Fact> surroundings(Element document) {
        Element role = document.at("recordTarget", "patientRole");
        List<Fact> facts = new ArrayList<>();
        Persons.address(role).map(PatientFact.Address::new).ifPresent(facts::add);
        Optional.of(Persons.phones(role))
                .filter(phones -> !phones.isEmpty())
                .map(PatientFact.Phones::new)
                .ifPresent(facts::add);
        Optional.of(contacts(document, role))
                .filter(contacts -> !contacts.isEmpty())
                .map(contacts -> new PatientFact.Contacts(Listing.of(contacts)))
                .ifPresent(facts::add);
        return facts;
    }

    private static List<Contact> contacts(Element document, Element role) {
        Stream<Contact> related = Stream.concat(
                document.all("informant").stream()
                        .map(informant -> informant.at("relatedEntity"))
                        .flatMap(entity -> contact(entity, "relatedPerson", part(entity))),
                document.all("participant").stream()
                        .filter(participant -> participant.attribute("typeCode").equals("IND"))
                        .map(participant -> participant.at("associatedEntity"))
                        .flatMap(entity -> contact(entity, "associatedPerson", part(entity))));
        Stream<Contact> guardians = role.at("patient").all("guardian").stream()
                .flatMap(guardian ->
                        contact(guardian, "guardianPerson", Optional.of(Contact.Part.LEGAL_REPRESENTATIVE)));
        return Stream.concat(related, guardians).distinct().limit(30).toList();
    }

    /** NOK is the trusted person, ECON whom to call (CI-SIS, structuration minimale). */
    private static Optional<Contact.Part> part(Element entity) {
        return switch (entity.attribute("classCode")) {
            case "NOK" -> Optional.of(Contact.Part.TRUSTED_PERSON);
            case "ECON" -> Optional.of(Contact.Part.EMERGENCY);
            case "CAREGIVER" -> Optional.of(Contact.Part.CARER);
            case "GUARD" -> Optional.of(Contact.Part.LEGAL_REPRESENTATIVE);
            case "PRS" -> Optional.of(Contact.Part.OTHER);
            default -> Optional.empty();
        };
    }

    private static Stream<Contact> contact(Element entity, String person, Optional<Contact.Part> part) {
        Optional<String> name = Persons.name(entity.at(person));
        return part.isEmpty() || name.isEmpty()
                ? Stream.empty()
                : Stream.of(new Contact(
                        name.get(),
                        Codes.label(entity.at("code")),
                        part.get(),
                        Persons.phones(entity),
                        Optional.empty()));
    }
}
