package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.delivery.Audience.Mailing;
import org.liaisonhub.delivery.Drafts.Draft;
import org.liaisonhub.directory.Recipient;

/** What is on its way to somebody who is not to have it any more is ended; a person is asked where nobody else would hear of it. */
final class Recall {
    private static final String HUB = "liaison";

    private final TaskList tasks;

    Recall(TaskList tasks) {
        this.tasks = tasks;
    }

    /** Stops what is on its way to somebody who is not to have it any more. */
    void stop(
            Ledger.Entry entry,
            Draft draft,
            Audience audience,
            List<Recipient> recipients,
            List<Delivery> before,
            Instant now) {
        for (Mailing mailing : Mailing.byRecipient(before).values()) {
            boolean isMeant =
                    recipients.stream().anyMatch(recipient -> recipient.id().equals(mailing.recipient()));
            if (isMeant) {
                continue;
            }
            if (audience.isBarred(mailing.recipient())) {
                end(entry, mailing, DeliveryStatus.WITHDRAWN, "is not to be told", now);
            } else if (mailing.saidNotMine(draft.document().id().kind())) {
                refused(entry, draft, audience, mailing, before, now);
            } else if (!mailing.isToBeKeptInformed()) {
                end(entry, mailing, DeliveryStatus.WITHDRAWN, "is no longer named by the hospital", now);
            } else if (draft.isNew()) {
                mailing.lastLetter()
                        .ifPresent(missed ->
                                tasks.demand(entry, missed, DeliveryRules.NEW_VERSION_MISSED_A_RECIPIENT, now));
            }
        }
    }

    /** The hospital may have put it right by naming somebody else; where nobody has, somebody must. */
    private void refused(
            Ledger.Entry entry, Draft draft, Audience audience, Mailing mailing, List<Delivery> before, Instant now) {
        if (!audience.isNamed(mailing.recipient())) {
            if (audience.isNamed()) {
                end(entry, mailing, DeliveryStatus.REPLACED, "the hospital names somebody else", now);
            }
        } else if (draft.isNew() && before.stream().noneMatch(delivery -> delivery.purpose() == Purpose.REDIRECTED)) {
            mailing.lastLetter()
                    .filter(delivery -> delivery.status().isSettled())
                    .ifPresent(delivery -> tasks.demand(entry, delivery, Refusal.rule(delivery), now));
        }
    }

    /** Ends what has not settled of a mailing, and the tasks about it. */
    void end(Ledger.Entry entry, Mailing mailing, DeliveryStatus status, String why, Instant now) {
        mailing.deliveries().stream()
                .filter(delivery -> delivery.isLetter() && !delivery.status().isSettled())
                .forEach(delivery -> {
                    entry.change(delivery.at(status).notedAs(why));
                    tasks.release(entry, delivery, HUB, why, now);
                });
    }
}
