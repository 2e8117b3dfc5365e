package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.delivery.Audience.Mailing;
import org.liaisonhub.delivery.Drafts.Draft;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterWriter;

/**
 * Writes a version of a document when what a reader is told has changed, and queues it for its {@link Audience}. What is
 * on its way to anybody else, or out of date, is stopped.
 */
public final class Versions {
    private static final String HUB = "liaison";

    private final Drafts drafts;
    private final MessageWriter messages;
    private final Deadlines deadlines;
    private final Recall recall;

    /** @param asText what a person reads of a document */
    public Versions(
            LetterWriter writer, Function<LetterDocument, String> asText, MessageWriter messages, Deadlines deadlines) {
        this.drafts = new Drafts(writer, asText, deadlines.tasks());
        this.messages = messages;
        this.deadlines = deadlines;
        this.recall = new Recall(deadlines.tasks());
    }

    /** Sends what is due: a new version if the content changed, and the current one to whoever has not got it. */
    void send(Ledger.Entry entry, StayId stay, Dossier dossier, Verdict verdict, Directory directory, Instant now) {
        queue(entry, stay, dossier, verdict, directory, now, DeliveryStatus.QUEUED);
    }

    /** Writes the documents but keeps them here, visibly, until what blocks them is put right. */
    void hold(Ledger.Entry entry, StayId stay, Dossier dossier, Verdict verdict, Directory directory, Instant now) {
        queue(entry, stay, dossier, verdict, directory, now, DeliveryStatus.HELD);
    }

    /** Writes nothing, and lets nothing leave that has not left: nobody can tell of whom or of what it would tell. */
    void keepBack(Ledger.Entry entry, StayId stay, Instant now) {
        entry.deliveries(stay).stream()
                .filter(delivery -> delivery.isLetter() && delivery.status() == DeliveryStatus.QUEUED)
                .forEach(delivery -> turn(entry, delivery, DeliveryStatus.HELD, now));
    }

    /** Queues the newest version for one recipient whom a person names; empty if there is none, or it was taken back. */
    Optional<Delivery> sendAlso(
            Ledger.Entry entry,
            StayId stay,
            DocumentKind kind,
            Dossier dossier,
            Verdict verdict,
            Recipient recipient,
            Instant now) {
        return entry.newest(stay, kind)
                .filter(version -> !version.withdrawn())
                .map(version -> drafts.again(version, dossier, verdict))
                .map(document -> add(
                        entry,
                        document,
                        recipient,
                        Mailing.to(recipient.id(), of(kind, of(dossier, entry, stay))),
                        Purpose.REDIRECTED,
                        now,
                        DeliveryStatus.QUEUED));
    }

    private void queue(
            Ledger.Entry entry,
            StayId stay,
            Dossier dossier,
            Verdict verdict,
            Directory directory,
            Instant now,
            DeliveryStatus start) {
        List<Delivery> all = of(dossier, entry, stay);
        for (DocumentKind kind : DocumentKind.values()) {
            Audience audience = new Audience(kind, dossier, directory);
            List<Delivery> before = of(kind, all);
            // A letter is written even when nobody can be sent it: it is printed and handed over.
            if (kind == DocumentKind.LIAISON_LETTER || audience.isNamed() || !before.isEmpty()) {
                Draft draft = drafts.newest(entry, stay, kind, dossier, verdict, now);
                List<Recipient> recipients = audience.of(before);
                recall.stop(entry, draft, audience, recipients, before, now);
                if (!draft.isTakenBack()) {
                    recipients.forEach(recipient ->
                            bring(entry, draft, recipient, Mailing.to(recipient.id(), before), now, start));
                }
            }
        }
    }

    /** What was sent of this patient; a stay may have been taken for another's. */
    private static List<Delivery> of(Dossier dossier, Ledger.Entry entry, StayId stay) {
        List<Delivery> all = entry.deliveries(stay);
        if (all.isEmpty() || !ToldOf.mayBeAnother(dossier)) {
            return all;
        }
        ToldOf his = ToldOf.in(dossier);
        Set<DocumentId> ofAnother = entry.versions(stay).stream()
                .filter(his::isAnother)
                .map(LetterVersion::id)
                .collect(Collectors.toUnmodifiableSet());
        return all.stream()
                .filter(delivery -> !ofAnother.contains(delivery.document()))
                .toList();
    }

    private static List<Delivery> of(DocumentKind kind, List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.document().kind() == kind)
                .toList();
    }

    /** Sees to it that a recipient gets the newest version, if it has not got it or is getting it. */
    private void bring(
            Ledger.Entry entry, Draft draft, Recipient recipient, Mailing mailing, Instant now, DeliveryStatus start) {
        Optional<Delivery> current = mailing.lastLetter()
                .filter(delivery -> delivery.equals(mailing.last()))
                .filter(delivery -> delivery.document().equals(draft.document().id()));
        if (current.isPresent()) {
            turn(entry, current.get(), start, now);
            return;
        }
        recall.end(
                entry,
                mailing,
                DeliveryStatus.REPLACED,
                "replaced by version " + draft.document().id().version(),
                now);
        add(entry, draft.document(), recipient, mailing, Purpose.FIRST, now, start);
    }

    /** Releases what was held when nothing blocks it any more; holds what is not sent yet when something does. */
    private void turn(Ledger.Entry entry, Delivery delivery, DeliveryStatus start, Instant now) {
        if (delivery.status() == DeliveryStatus.HELD && start == DeliveryStatus.QUEUED) {
            entry.change(deadlines.queuedAgain(delivery, now));
            note(entry, delivery, "released", now);
        } else if (delivery.status() == DeliveryStatus.QUEUED && start == DeliveryStatus.HELD) {
            entry.change(delivery.at(DeliveryStatus.HELD));
            note(entry, delivery, "held", now);
        }
    }

    private Delivery add(
            Ledger.Entry entry,
            LetterDocument document,
            Recipient recipient,
            Mailing mailing,
            Purpose first,
            Instant now,
            DeliveryStatus start) {
        Optional<DocumentId> replaces =
                mailing.lastTold().map(Delivery::document).filter(told -> !told.equals(document.id()));
        Purpose purpose = first == Purpose.REDIRECTED || !mailing.isNamedByPerson() ? first : Purpose.REDIRECTED;
        int nth = (int) mailing.deliveries().stream()
                .filter(delivery -> delivery.document().equals(document.id()))
                .count();
        Delivery delivery = deadlines.open(
                document, replaces.isPresent() ? Purpose.REPLACEMENT : purpose, recipient, nth, start, now);
        entry.add(delivery, messages.carrying(document, delivery, recipient, replaces));
        String what = start == DeliveryStatus.HELD ? "held" : "queued";
        note(entry, delivery, what, now);
        return delivery;
    }

    private static void note(Ledger.Entry entry, Delivery delivery, String what, Instant now) {
        DocumentId document = delivery.document();
        String words = document.kind() + " version " + document.version() + " for " + delivery.recipient();
        entry.note(new HistoryLine(now, document.stay(), Optional.of(delivery.id()), HUB, what, words));
    }
}
