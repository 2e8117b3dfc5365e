package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.letter.Block.Items;
import org.liaisonhub.letter.Block.Paragraph;

/** Who is close to the patient, who cares outside, and when they can be reached. */
final class ContactList {
    private static final List<CareRole> OUTSIDE =
            List.of(CareRole.COMMUNITY_NURSE, CareRole.PHARMACIST, CareRole.COORDINATOR, CareRole.CORRESPONDENT);

    private final Wording words;
    private final ListingText listing;

    ContactList(Wording words) {
        this.words = words;
        this.listing = new ListingText(words);
    }

    List<Block> blocks(Dossier dossier) {
        List<Block> blocks = new ArrayList<>(
                listing.items(dossier.find(Contacts.class).map(Contacts::contacts), "none.contacts", this::person));
        CareTeam team = CareTeam.of(dossier);
        List<String> professionals = OUTSIDE.stream()
                .map(role -> team.where(role, words))
                .flatMap(Optional::stream)
                .toList();
        if (!professionals.isEmpty()) {
            blocks.add(new Paragraph(words.text("contacts.professionals")));
            blocks.add(new Items(professionals));
        }
        return blocks;
    }

    private String person(Contact contact) {
        String name = contact.relationship()
                .map(relationship -> words.text("contact.relationship", contact.name(), relationship))
                .orElse(contact.name());
        String phones = contact.phones().isEmpty()
                ? words.text("contact.no.phone")
                : words.text("contact.phone", String.join(", ", contact.phones()));
        return Wording.join(
                " – ",
                List.of(
                        Optional.of(words.text("label", words.word(contact.part()), name)),
                        Optional.of(phones),
                        contact.hours().map(hours -> words.text("contact.hours", hours))));
    }
}
