package org.liaisonhub.delivery;

import static org.liaisonhub.completeness.DeliveryRules.TAKEN_BACK_BY_A_PERSON;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Rule;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/**
 * Takes back what was sent about a stay, from everybody who may have got it, also from those who said that the patient
 * is not theirs: they hold the letter all the same.
 */
public final class Withdrawal {
    private static final String HUB = "liaison";
    private static final String CANCELLED = "the hospital took the discharge back";
    private static final String RENUMBERED = "the stay goes on under another number";
    private static final String ANOTHERS = "the stay is another patient's";
    /** Of a version whose discharge was cancelled: the same words, said again, are news. */
    private static final String VOID = "";

    private final MessageWriter messages;
    private final Supplier<Directory> directory;
    private final Deadlines deadlines;

    public Withdrawal(MessageWriter messages, Supplier<Directory> directory, Deadlines deadlines) {
        this.messages = messages;
        this.directory = directory;
        this.deadlines = deadlines;
    }

    /** The discharge was cancelled (ADT A13, A11) or was none. Should it come about again, everything is sent anew. */
    void cancel(Ledger.Entry entry, StayId stay, Instant now) {
        cancel(entry, stay, CANCELLED, Optional.of(DeliveryRules.CANCELLED_AFTER_SENDING), now);
    }

    /** The stay goes on under another number (A42, A50), under which everything is sent anew: nobody has to see to it. */
    void renumbered(Ledger.Entry entry, StayId stay, Instant now) {
        cancel(entry, stay, RENUMBERED, Optional.empty(), now);
    }

    /** What was told of somebody who is not the stay's patient is taken back, and admissions hear of each who was told. */
    void ofAnother(Ledger.Entry entry, StayId stay, Dossier dossier, Instant now) {
        if (!ToldOf.mayBeAnother(dossier)) {
            return;
        }
        ToldOf his = ToldOf.in(dossier);
        boolean isOfAnother = Stream.of(DocumentKind.values())
                .flatMap(kind -> entry.newest(stay, kind).stream())
                .anyMatch(version -> !version.withdrawn() && his.isAnother(version));
        if (isOfAnother) {
            cancel(entry, stay, ANOTHERS, Optional.of(DeliveryRules.TOLD_OF_ANOTHER), now);
        }
    }

    /** Nobody can tell any more whose the stay is: admissions hear of each who was told that it is somebody's. */
    void inDoubt(Ledger.Entry entry, StayId stay, Instant now) {
        Holders.ofAny(entry.deliveries(stay))
                .forEach(delivery -> deadlines.tasks().demand(entry, delivery, DeliveryRules.TOLD_OF_ANOTHER, now));
    }

    private void cancel(Ledger.Entry entry, StayId stay, String why, Optional<Rule> rule, Instant now) {
        boolean anything = isLive(entry, stay);
        for (DocumentKind kind : DocumentKind.values()) {
            entry.newest(stay, kind)
                    .filter(version ->
                            !version.withdrawn() || !version.fingerprint().equals(VOID))
                    .ifPresent(version -> {
                        entry.keep(withdrawn(version, VOID));
                        if (version.withdrawn()) {
                            deadlines.tasks().end(entry, stay, TAKEN_BACK_BY_A_PERSON, why, now);
                        }
                    });
        }
        if (anything) {
            tell(entry, stay, HUB, why, rule, now);
        }
    }

    /**
     * A person takes back what was sent. The same content is not sent again; a letter that says something else is.
     *
     * @return the number of recipients that are told
     */
    int takeBack(Ledger.Entry entry, StayId stay, Desk.Person person, Instant now) {
        for (DocumentKind kind : DocumentKind.values()) {
            entry.newest(stay, kind)
                    .filter(version -> !version.withdrawn())
                    .ifPresent(version -> entry.keep(withdrawn(version, version.fingerprint())));
        }
        int told =
                tell(entry, stay, person.name(), person.why(), Optional.of(DeliveryRules.CANCELLED_AFTER_SENDING), now);
        // The patient has left all the same, and nobody holds a letter any more.
        entry.deliveries(stay).stream()
                .filter(Delivery::isLetter)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> deadlines.tasks().demand(entry, last, TAKEN_BACK_BY_A_PERSON, now));
        return told;
    }

    /** Whether there is a version that was not taken back. */
    static boolean isLive(Ledger.Entry entry, StayId stay) {
        return List.of(DocumentKind.values()).stream()
                .flatMap(kind -> entry.newest(stay, kind).stream())
                .anyMatch(version -> !version.withdrawn());
    }

    private int tell(Ledger.Entry entry, StayId stay, String who, String why, Optional<Rule> rule, Instant now) {
        List<Delivery> deliveries = entry.deliveries(stay);
        for (Delivery delivery : deliveries) {
            if (delivery.isLetter() && !delivery.status().isSettled()) {
                entry.change(delivery.at(DeliveryStatus.WITHDRAWN).notedAs(why));
                deadlines.tasks().release(entry, delivery, who, why, now);
            }
        }
        entry.note(new HistoryLine(now, stay, Optional.empty(), who, "withdrawn", why));
        Collection<Delivery> told = Holders.ofEach(deliveries);
        told.forEach(delivery -> tell(entry, delivery, rule, now));
        return told.size();
    }

    /**
     * Tells a recipient who got a letter after all that was taken back while it was on its way to him.
     *
     * @param delivery as it is now, known to have arrived or to have been handed to its channel
     */
    void tellLate(Ledger.Entry entry, Delivery delivery, Instant now) {
        if (delivery.isLetter() && isTakenBack(entry, delivery) && !isTold(entry, delivery)) {
            tell(entry, delivery, Optional.of(DeliveryRules.CANCELLED_AFTER_SENDING), now);
        }
    }

    private static boolean isTakenBack(Ledger.Entry entry, Delivery delivery) {
        DocumentId document = delivery.document();
        return delivery.status() == DeliveryStatus.WITHDRAWN
                && entry.newest(document.stay(), document.kind())
                        .filter(LetterVersion::withdrawn)
                        .isPresent();
    }

    private static boolean isTold(Ledger.Entry entry, Delivery delivery) {
        return entry.deliveries(delivery.document().stay()).stream()
                .anyMatch(other -> !other.isLetter()
                        && other.recipient().equals(delivery.recipient())
                        && other.document().equals(delivery.document()));
    }

    private void tell(Ledger.Entry entry, Delivery sent, Optional<Rule> rule, Instant now) {
        Optional<Recipient> recipient = directory
                .get()
                .find(sent.recipient())
                .filter(found -> found.channel().isPresent());
        if (recipient.isEmpty()) {
            // It holds a letter that no longer holds, and the hub cannot reach it any more: somebody must.
            deadlines.tasks().demand(entry, sent, rule.orElse(DeliveryRules.CANCELLED_AFTER_SENDING), now);
            return;
        }
        Delivery withdrawal = deadlines.openWithdrawal(sent.document(), recipient.get(), now);
        entry.add(withdrawal, messages.withdrawing(sent.document(), withdrawal, recipient.get()));
        // That the recipient takes the withdrawal in does not end what a breach of confidence asks for.
        rule.ifPresent(demanded -> deadlines
                .tasks()
                .demand(entry, demanded.equals(DeliveryRules.TOLD_OF_ANOTHER) ? sent : withdrawal, demanded, now));
        entry.note(new HistoryLine(
                now,
                sent.document().stay(),
                Optional.of(withdrawal.id()),
                HUB,
                "queued",
                "withdrawal of " + sent.document().kind() + " version "
                        + sent.document().version() + " for " + sent.recipient()));
    }

    private static LetterVersion withdrawn(LetterVersion version, String fingerprint) {
        return new LetterVersion(
                version.id(), fingerprint, version.writtenAt(), version.gaps(), true, version.text(), version.toldOf());
    }
}
