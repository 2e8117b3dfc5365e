package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact;

/** Family, trusted person, emergency contact, and those who must not be told (NK1). */
final class ContactFacts {
    /** HL7 tables 0063 and 0131, as far as they say nothing the hub has to act on. */
    private static final Set<String> OTHERS = Set.of(
            "E", "F", "I", "N", "S", "U", "O", "SEL", "SPO", "DOM", "CHD", "GCH", "NCH", "SCH", "FCH", "DEP", "WRD",
            "PAR", "MTH", "FTH", "GRP", "EXF", "SIB", "BRO", "SIS", "FND", "OAD", "EME", "EMR", "ASC", "OWN", "TRA",
            "MGR", "NON", "UNK", "OTH");

    private ContactFacts() {}

    static Optional<Fact> of(Hl7Message message) {
        List<Contact> contacts = message.all("NK1").stream()
                .flatMap(nk1 -> contact(message, nk1).stream())
                .toList();
        return contacts.isEmpty() ? Optional.empty() : Optional.of(new PatientFact.Contacts(Listing.of(contacts)));
    }

    private static Optional<Contact> contact(Hl7Message message, Segment nk1) {
        String name = Optional.of(PersonName.of(nk1, 2).written())
                .filter(person -> !person.isEmpty())
                .orElseGet(() -> nk1.text(13));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> phones = new ArrayList<>(Phones.of(nk1, 5));
        phones.addAll(Phones.of(nk1, 6));
        Optional<String> relationship = Optional.of(nk1.text(3, 0, 2))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.of(nk1.text(3)).filter(code -> !code.isEmpty()));
        return Optional.of(new Contact(
                name,
                relationship,
                part(message, nk1),
                phones.stream().distinct().toList(),
                Optional.empty()));
    }

    /** NK1-7, then NK1-3. That somebody must not be told weighs more than any other part. */
    private static Contact.Part part(Hl7Message message, Segment nk1) {
        Contact.Part role = partOf(message, nk1.text(7));
        Contact.Part relationship = partOf(message, nk1.text(3));
        boolean silenced = relationship == Contact.Part.NOT_TO_BE_TOLD;
        return silenced || role == Contact.Part.OTHER ? relationship : role;
    }

    private static Contact.Part partOf(Hl7Message message, String code) {
        return message.codes()
                .read(CodeTable.CONTACT_PART, Contact.Part.class, code, () -> Optional.of(standardPart(message, code)))
                .orElse(Contact.Part.OTHER);
    }

    private static Contact.Part standardPart(Hl7Message message, String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "K" -> Contact.Part.TRUSTED_PERSON;
            case "P" -> Contact.Part.NOT_TO_BE_TOLD;
            case "CUR", "CURTL", "GRD", "TUT", "SVG" -> Contact.Part.LEGAL_REPRESENTATIVE;
            case "C", "EC", "EMC", "EP", "EMERGENCY CONTACT" -> Contact.Part.EMERGENCY;
            case "CGV" -> Contact.Part.CARER;
            default -> {
                if (!code.isEmpty() && !OTHERS.contains(code.toUpperCase(Locale.ROOT))) {
                    message.codes().unknown(CodeTable.CONTACT_PART, code, Contact.Part.OTHER);
                }
                yield Contact.Part.OTHER;
            }
        };
    }
}
