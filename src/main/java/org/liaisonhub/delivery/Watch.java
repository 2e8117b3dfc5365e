package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Rule;
import org.liaisonhub.letter.DocumentKind;

/** The step that deals with silence: what is overdue is sent again, and then put in front of a person. */
public final class Watch {
    private static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public Watch(Ledger ledger, Deadlines deadlines, InstantSource clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Looks once at what is overdue; how many deliveries were. */
    public int look() {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            List<Delivery> overdue = entry.overdue(now, AT_ONCE);
            overdue.forEach(delivery -> act(entry, delivery, now));
            return overdue.size();
        });
    }

    private void act(Ledger.Entry entry, Delivery delivery, Instant now) {
        boolean isAwaited =
                delivery.status() == DeliveryStatus.SENT || delivery.document().kind() == DocumentKind.CARE_PLAN;
        if (isAwaited && !now.isBefore(delivery.answerBy())) {
            demand(entry, delivery, Refusal.ofSilence(delivery), now);
        }
        if (delivery.status() != DeliveryStatus.SENT) {
            unsent(entry, delivery, now);
        } else if (delivery.truths().technical() == Truths.Technical.RECEIVED) {
            entry.change(delivery.dueBy(nextReminder(now)));
        } else {
            silent(entry, delivery, now);
        }
    }

    private void unsent(Ledger.Entry entry, Delivery delivery, Instant now) {
        if (!now.isBefore(deadlines.calendar().midnightAfter(delivery.createdAt()))) {
            Rule rule = delivery.isLetter() ? DeliveryRules.NOT_SENT_ON_THE_DAY : DeliveryRules.CANCELLED_AFTER_SENDING;
            demand(entry, delivery, rule, now);
            entry.change(delivery.dueBy(nextReminder(now)));
        } else {
            entry.change(delivery.dueBy(deadlines.calendar().midnightAfter(now)));
        }
    }

    private void silent(Ledger.Entry entry, Delivery delivery, Instant now) {
        Instant answerDue = delivery.sentAt()
                .orElse(delivery.createdAt())
                .plus(deadlines.schedule().technicalWait());
        if (now.isBefore(answerDue)) {
            entry.change(delivery.dueBy(answerDue));
        } else if (delivery.silences() < deadlines.schedule().resends()) {
            note(entry, delivery, now, "overdue", "no technical answer; sent again");
            entry.change(deadlines.queuedAgain(delivery.silentFor(delivery.silences() + 1), now));
        } else {
            note(entry, delivery, now, "dead", "no technical answer after " + delivery.attempts() + " sends");
            entry.change(delivery.at(DeliveryStatus.DEAD));
            demand(entry, delivery, DeliveryRules.NO_TECHNICAL_ANSWER, now);
        }
    }

    private Instant nextReminder(Instant now) {
        return deadlines.calendar().plusWorkingDays(now, 1);
    }

    private void demand(Ledger.Entry entry, Delivery delivery, Rule rule, Instant now) {
        note(entry, delivery, now, "overdue", rule.id());
        deadlines.tasks().demand(entry, delivery, rule, now);
    }

    private static void note(Ledger.Entry entry, Delivery delivery, Instant now, String what, String words) {
        entry.note(
                new HistoryLine(now, delivery.document().stay(), Optional.of(delivery.id()), "liaison", what, words));
    }
}
