package org.liaisonhub.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.completeness.RecipientRules;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.directory.Addressee;
import org.liaisonhub.directory.Addressing;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.letter.DocumentKind;

/**
 * Who must have the newest version of one document: whom the hospital names, whom a person named at the desk, and every
 * recipient of a former version that was not taken back (rule DEL-06). Never somebody who must not be told (RCP-11), nor
 * one who said that the patient is not his.
 */
final class Audience {
    private final DocumentKind kind;
    private final Directory directory;
    private final List<Professional> barred;
    private final Map<String, Recipient> named = new LinkedHashMap<>();

    Audience(DocumentKind kind, Dossier dossier, Directory directory) {
        this.kind = kind;
        this.directory = directory;
        this.barred = RecipientRules.barred(dossier);
        for (Addressee addressee : new Addressing(directory).of(dossier)) {
            boolean isMeant = addressee.isNurse() == (kind == DocumentKind.CARE_PLAN);
            if (isMeant && !isBarred(addressee.recipient())) {
                named.put(addressee.recipient().id(), addressee.recipient());
            }
        }
    }

    /** Whether the hospital names anybody who can be reached. */
    boolean isNamed() {
        return !named.isEmpty();
    }

    boolean isNamed(String recipient) {
        return named.containsKey(recipient);
    }

    boolean isBarred(Recipient recipient) {
        return barred.stream().anyMatch(recipient::isMeantBy);
    }

    boolean isBarred(String recipient) {
        return directory.find(recipient).filter(this::isBarred).isPresent();
    }

    /** Who must have it, given the document's deliveries so far, oldest first. */
    List<Recipient> of(List<Delivery> before) {
        Map<String, Recipient> audience = new LinkedHashMap<>(named);
        Mailing.byRecipient(before).values().stream()
                .filter(Mailing::isToBeKeptInformed)
                .flatMap(mailing -> reachable(mailing.recipient()).stream())
                .filter(recipient -> !isBarred(recipient))
                .forEach(recipient -> audience.putIfAbsent(recipient.id(), recipient));
        before.stream()
                .map(Delivery::recipient)
                .distinct()
                .filter(recipient -> Mailing.to(recipient, before).saidNotMine(kind))
                .forEach(audience::remove);
        return List.copyOf(audience.values());
    }

    Optional<Recipient> reachable(String recipient) {
        return directory.find(recipient).filter(found -> found.channel().isPresent());
    }

    /** What one recipient was sent of one document, oldest first; at least one delivery. */
    record Mailing(String recipient, List<Delivery> deliveries) {
        static Mailing to(String recipient, List<Delivery> all) {
            return new Mailing(
                    recipient,
                    all.stream()
                            .filter(delivery -> delivery.recipient().equals(recipient))
                            .toList());
        }

        static Map<String, Mailing> byRecipient(List<Delivery> all) {
            Map<String, Mailing> mailings = new LinkedHashMap<>();
            all.forEach(delivery -> mailings.computeIfAbsent(delivery.recipient(), recipient -> to(recipient, all)));
            return mailings;
        }

        /** The last delivery. */
        Delivery last() {
            return deliveries.get(deliveries.size() - 1);
        }

        /** The last delivery that carries the document. */
        Optional<Delivery> lastLetter() {
            return deliveries.stream().filter(Delivery::isLetter).reduce((earlier, later) -> later);
        }

        /** The last version that may have arrived, taken back or not. */
        Optional<Delivery> lastTold() {
            return deliveries.stream()
                    .filter(delivery -> delivery.isLetter() && delivery.mayHaveArrived())
                    .reduce((earlier, later) -> later);
        }

        /** Whether it holds a version that was not taken back, or a person named it. */
        boolean isToBeKeptInformed() {
            boolean holds = false;
            for (Delivery delivery : deliveries) {
                holds = delivery.isLetter() && (holds || delivery.mayHaveArrived());
            }
            return holds || isNamedByPerson();
        }

        boolean isNamedByPerson() {
            return deliveries.stream().anyMatch(delivery -> delivery.purpose() == Purpose.REDIRECTED);
        }

        /**
         * A recipient that does not know the patient must not be sent more about him; nor a nurse who will not take him on.
         */
        boolean saidNotMine(DocumentKind kind) {
            Business said =
                    lastLetter().map(delivery -> delivery.truths().business()).orElse(Business.NO_ANSWER);
            return said == Business.PATIENT_UNKNOWN
                    || said == Business.NO_LONGER_HERE
                    || (said == Business.REFUSED && kind == DocumentKind.CARE_PLAN);
        }
    }
}
