package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;

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

    /** Withdraws the delivery here, where it is unsettled, and queues the same document for the new recipient. */
    Desk.Outcome redirect(Ledger.Entry entry, Delivery delivery, Recipient recipient, Desk.Person person, Instant now) {
        if (delivery.purpose() == Purpose.WITHDRAWAL) {
            return new Desk.Outcome.NotPossible("a withdrawal goes to whoever got the letter, and to nobody else");
        }
        if (delivery.recipient().equals(recipient.id())) {
            return new Desk.Outcome.NotPossible("it went to " + recipient.id() + "; send it again instead");
        }
        Dossier dossier = StayBook.known(entry, delivery.document().stay());
        Optional<Delivery> redirected =
                versions.sendAlso(entry, delivery.document(), dossier, dispatch.judge(dossier, now), recipient, now);
        if (redirected.isEmpty()) {
            return new Desk.Outcome.NotPossible(
                    "a newer version exists, or the letter was taken back; redirect that one");
        }
        if (!delivery.status().isSettled()) {
            entry.change(delivery.at(DeliveryStatus.WITHDRAWN).notedAs("redirected to " + recipient.id()));
        }
        deadlines.tasks().release(entry, delivery, person.name(), "redirected to " + recipient.id(), now);
        return new Desk.Outcome.Done("queued for " + recipient.id());
    }
}
