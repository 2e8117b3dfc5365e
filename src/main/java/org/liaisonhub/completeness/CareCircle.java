package org.liaisonhub.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** Who is around the patient: the care team, those the hospital wants told, and those close to him. */
record CareCircle(Dossier dossier) {
    /** Somebody named, and where the dossier names him. */
    record Named(String where, CareRole role, Professional professional) {}

    /** Everybody named, care team first, in the dossier's order. */
    List<Named> everybody() {
        List<Named> named = new ArrayList<>();
        dossier.all(CareTeamMember.class)
                .forEach(member -> member.member()
                        .ifPresent(professional -> named.add(new Named(member.topic(), member.role(), professional))));
        List<WantedRecipient> wanted = dossier.find(WantedRecipients.class)
                .map(WantedRecipients::recipients)
                .orElse(List.of());
        for (int place = 0; place < wanted.size(); place++) {
            WantedRecipient recipient = wanted.get(place);
            named.add(new Named("WantedRecipients/" + place, recipient.role(), recipient.professional()));
        }
        return named;
    }

    List<Named> in(CareRole role) {
        return everybody().stream().filter(named -> named.role() == role).toList();
    }

    boolean has(CareRole role) {
        return !in(role).isEmpty();
    }

    /** Those close to the patient. */
    List<Contact> contacts() {
        return dossier.find(Contacts.class)
                .map(Contacts::contacts)
                .map(Listing::entries)
                .orElse(List.of());
    }

    /** Whether two ways of naming somebody mean one person: by number where both have one of a register, else by name. */
    static boolean isSame(Professional one, Professional other) {
        Optional<Boolean> byNumber = one.id()
                .flatMap(number -> other.id()
                        .filter(second -> second.scheme() == number.scheme())
                        .map(number::equals));
        return byNumber.orElseGet(() -> PlainWords.areSameName(one.name(), other.name()));
    }
}
