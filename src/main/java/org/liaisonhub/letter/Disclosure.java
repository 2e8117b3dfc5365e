package org.liaisonhub.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.WantedRecipients;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Contacts;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.Said;

/**
 * What of a dossier a receiver may be told: no person who is not to be told anything, under whatever part, and no
 * national number of an identity that was not validated (rule ID-02). Documents are written from, and carry, only this.
 */
final class Disclosure {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    private final List<Set<String>> withheld;
    private final boolean nationalNumbers;

    private Disclosure(Dossier known) {
        this.withheld = known.find(Contacts.class).stream()
                .flatMap(contacts -> contacts.contacts().entries().stream())
                .filter(contact -> contact.part() == Contact.Part.NOT_TO_BE_TOLD)
                .map(contact -> nameParts(contact.name()))
                .filter(name -> !name.isEmpty())
                .toList();
        this.nationalNumbers = known.find(Identity.class)
                .filter(identity -> identity.patient().reliability() == IdentityReliability.VALIDATED)
                .isPresent();
    }

    static Dossier of(Dossier known) {
        Disclosure disclosure = new Disclosure(known);
        Map<String, Said> told = new HashMap<>();
        known.facts()
                .forEach((topic, said) -> disclosure
                        .tell(said.fact())
                        .ifPresent(
                                fact -> told.put(topic, fact == said.fact() ? said : new Said(fact, said.saying()))));
        return new Dossier(told);
    }

    private Optional<Fact> tell(Fact fact) {
        if (fact instanceof Contacts contacts) {
            return contacts(contacts);
        }
        if (fact instanceof Identity identity) {
            return Optional.of(nationalNumbers ? identity : new Identity(withoutNationalNumbers(identity.patient())));
        }
        if (fact instanceof CalledBy called) {
            return Optional.of(fact)
                    .filter(said -> nationalNumbers || !called.id().kind().isNational());
        }
        if (fact instanceof MergedInto merged) {
            return Optional.of(fact)
                    .filter(said -> nationalNumbers
                            || !merged.retired().kind().isNational()
                                    && !merged.surviving().kind().isNational());
        }
        return Optional.of(withheld.isEmpty() ? fact : withoutNames(fact));
    }

    /** Nothing at all where only withheld persons are left: "known, not told" would tell that there is somebody. */
    private Optional<Fact> contacts(Contacts contacts) {
        if (contacts.contacts().entries().isEmpty()) {
            return Optional.of(contacts);
        }
        List<Contact> told = contacts.contacts().entries().stream()
                .filter(contact -> contact.part() != Contact.Part.NOT_TO_BE_TOLD)
                .filter(contact -> mentionsNobody(contact.name()))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Contacts(Listing.of(told)));
    }

    private Fact withoutNames(Fact fact) {
        Predicate<String> tellable = this::mentionsNobody;
        if (fact instanceof LivingSituation living) {
            return new LivingSituation(living.livesAlone(), living.carer().filter(tellable));
        }
        if (fact instanceof HomeHelp help) {
            boolean provider = help.provider().filter(tellable).isPresent();
            return new HomeHelp(
                    help.status(),
                    help.provider().filter(tellable),
                    help.phone().filter(phone -> provider || help.provider().isEmpty()),
                    help.startsOn(),
                    help.requestedAt(),
                    help.fallback().filter(tellable));
        }
        if (fact instanceof WantedRecipients wanted) {
            return new WantedRecipients(wanted.recipients().stream()
                    .filter(recipient -> mentionsNobody(recipient.professional().name()))
                    .toList());
        }
        return fact;
    }

    private boolean mentionsNobody(String text) {
        if (withheld.isEmpty()) {
            return true;
        }
        Set<String> parts = nameParts(text);
        return withheld.stream().noneMatch(name -> isNamed(name, parts));
    }

    /** A family name alone must match alone, or it would withhold the whole family. */
    private static boolean isNamed(Set<String> name, Set<String> parts) {
        return name.size() > 1 ? parts.containsAll(name) : parts.equals(name);
    }

    private static Set<String> nameParts(String name) {
        return NOT_A_LETTER
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Patient withoutNationalNumbers(Patient patient) {
        return new Patient(
                patient.birthName(),
                patient.usedName(),
                patient.givenNames(),
                patient.birthDate(),
                patient.sex(),
                patient.birthPlace(),
                patient.reliability(),
                patient.ids().stream().filter(id -> !id.kind().isNational()).toList());
    }
}
