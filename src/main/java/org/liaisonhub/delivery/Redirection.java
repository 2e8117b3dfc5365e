package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Weighed;
import org.liaisonhub.letter.DocumentKind;

/** Sends a document to somebody else than it was meant for, because a person says so. */
public final class Redirection {
    private final Dispatch dispatch;
    private final Versions versions;
    private final Deadlines deadlines;

    public Redirection(Dispatch dispatch, Versions versions, Deadlines deadlines) {
        this.dispatch = dispatch;
        this.versions = versions;
        this.deadlines = deadlines;
    }

    /** Withdraws the delivery here, where it is unsettled, and queues the document's newest version for the new recipient. */
    Desk.Outcome redirect(Ledger.Entry entry, Delivery delivery, Recipient recipient, Desk.Person person, Instant now) {
        if (delivery.purpose() == Purpose.WITHDRAWAL) {
            return new Desk.Outcome.NotPossible(DeskCode.WITHDRAWAL_KEEPS_ITS_RECIPIENT.with());
        }
        StayId stay = delivery.document().stay();
        DocumentKind kind = delivery.document().kind();
        boolean isNewest = entry.newest(stay, kind)
                .filter(version -> version.id().equals(delivery.document()))
                .isPresent();
        if (isNewest && delivery.recipient().equals(recipient.id())) {
            return new Desk.Outcome.NotPossible(DeskCode.WENT_THERE.with(recipient.id()));
        }
        if (isOnItsWay(entry, stay, kind, recipient)) {
            return moved(entry, delivery, recipient, person, now, DeskCode.ON_ITS_WAY);
        }
        if (entry.isPurged(stay)) {
            return new Desk.Outcome.NotPossible(DeskCode.CONTENT_REMOVED.with());
        }
        Weighed known = dispatch.read(entry, stay);
        Dossier dossier = known.dossier();
        Verdict verdict = dispatch.judge(known, now);
        if (verdict.blocksEverybody()) {
            return new Desk.Outcome.NotPossible(DeskCode.HELD.with());
        }
        if (new Audience(kind, dossier, new Directory(List.of(recipient))).isBarred(recipient)) {
            return new Desk.Outcome.NotPossible(DeskCode.NOT_TO_BE_TOLD.with(recipient.id()));
        }
        if (versions.sendAlso(entry, stay, kind, dossier, verdict, recipient, now)
                .isEmpty()) {
            return new Desk.Outcome.NotPossible(DeskCode.LETTER_TAKEN_BACK.with());
        }
        return moved(entry, delivery, recipient, person, now, DeskCode.REDIRECTED);
    }

    private static boolean isOnItsWay(Ledger.Entry entry, StayId stay, DocumentKind kind, Recipient recipient) {
        Optional<LetterVersion> newest = entry.newest(stay, kind);
        return entry.deliveries(stay).stream()
                .filter(other -> other.recipient().equals(recipient.id()) && other.isLetter())
                .filter(other -> newest.filter(
                                version -> !version.withdrawn() && version.id().equals(other.document()))
                        .isPresent())
                .anyMatch(other -> other.status() == DeliveryStatus.QUEUED
                        || other.status() == DeliveryStatus.SENT
                        || other.status() == DeliveryStatus.ACCEPTED);
    }

    private Desk.Outcome moved(
            Ledger.Entry entry,
            Delivery delivery,
            Recipient recipient,
            Desk.Person person,
            Instant now,
            DeskCode done) {
        if (!delivery.status().isSettled()) {
            entry.change(delivery.at(DeliveryStatus.WITHDRAWN).notedAs("redirected to " + recipient.id()));
        }
        deadlines.tasks().release(entry, delivery, person.name(), "redirected to " + recipient.id(), now);
        return new Desk.Outcome.Done(done.with(recipient.id()));
    }
}
