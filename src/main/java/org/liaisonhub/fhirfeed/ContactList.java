package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Contact;

/** Family, trusted person, emergency contact, and those who must not be told (Patient.contact, RelatedPerson). */
final class ContactList {
    private final Telling telling;

    ContactList(Telling telling) {
        this.telling = telling;
    }

    /** The contacts of a patient, those in resources of their own too. */
    List<Contact> of(Element patient) {
        List<Contact> contacts = new ArrayList<>();
        patient.all("contact").forEach(contact -> contact(contact).ifPresent(contacts::add));
        telling.entries().all("RelatedPerson").stream()
                .filter(person -> telling.entries()
                        .resolve(person.at("patient"))
                        .map(patient::equals)
                        .orElse(true))
                .forEach(person -> contact(person).ifPresent(contacts::add));
        return contacts.stream().distinct().toList();
    }

    private Optional<Contact> contact(Element contact) {
        Optional<String> name = Words.name(contact.at("name")).or(() -> contact.text("organization.display"));
        List<Element> relationships = contact.all("relationship");
        return name.map(written -> new Contact(
                written,
                relationships.stream()
                        .flatMap(relationship -> Words.of(relationship).stream())
                        .findFirst(),
                part(relationships),
                Words.phones(contact),
                Optional.empty()));
    }

    /** That somebody must not be told weighs more than any other part; then the order of the enum. */
    private Contact.Part part(List<Element> relationships) {
        List<Contact.Part> parts = relationships.stream()
                .flatMap(relationship -> relationship.all("coding").stream())
                .map(this::part)
                .toList();
        return parts.contains(Contact.Part.NOT_TO_BE_TOLD)
                ? Contact.Part.NOT_TO_BE_TOLD
                : parts.stream().min(Contact.Part::compareTo).orElse(Contact.Part.OTHER);
    }

    private Contact.Part part(Element coding) {
        String code = coding.code("code");
        return telling.codes()
                .read(CodeTable.CONTACT_PART, Contact.Part.class, code, () -> {
                    Contact.Part part = partOf(code);
                    if (part == Contact.Part.OTHER && Concepts.isLocal(coding)) {
                        telling.codes().unknown(CodeTable.CONTACT_PART, code, part);
                    }
                    return Optional.of(part);
                })
                .orElse(Contact.Part.OTHER);
    }

    private static Contact.Part partOf(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "K" -> Contact.Part.TRUSTED_PERSON;
            case "P" -> Contact.Part.NOT_TO_BE_TOLD;
            case "CUR", "CURTL", "GRD", "TUT", "SVG", "GUARD", "POWATT" -> Contact.Part.LEGAL_REPRESENTATIVE;
            case "C", "EC", "EMC", "EP", "ECON" -> Contact.Part.EMERGENCY;
            case "CGV", "CAREGIVER" -> Contact.Part.CARER;
            default -> Contact.Part.OTHER;
        };
    }
}
