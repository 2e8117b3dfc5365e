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
        boolean isSilent =
                delivery.status() == DeliveryStatus.SENT && delivery.truths().technical() != Truths.Technical.RECEIVED;
        if (isSilent && delivery.attempts() <= deadlines.schedule().resends()) {
            note(entry, delivery, now, "overdue", "no technical answer; sent again");
            entry.change(delivery.at(DeliveryStatus.QUEUED)
                    .sendFrom(now)
                    .dueBy(deadlines.calendar().midnightAfter(now)));
        } else if (isSilent) {
            note(entry, delivery, now, "dead", "no technical answer after " + delivery.attempts() + " sends");
            entry.change(delivery.at(DeliveryStatus.DEAD));
            demand(entry, delivery, DeliveryRules.NO_TECHNICAL_ANSWER, now);
        } else {
            Rule rule = rule(delivery);
            note(entry, delivery, now, "overdue", rule.id());
            entry.change(delivery.dueBy(deadlines.calendar().plusWorkingDays(now, 1)));
            demand(entry, delivery, rule, now);
        }
    }

    private static Rule rule(Delivery delivery) {
        if (delivery.status() != DeliveryStatus.SENT) {
            return DeliveryRules.NOT_SENT_ON_THE_DAY;
        }
        return delivery.document().kind() == DocumentKind.CARE_PLAN
                ? DeliveryRules.CARE_NOT_ACCEPTED
                : DeliveryRules.NOT_TAKEN_IN;
    }

    private void demand(Ledger.Entry entry, Delivery delivery, Rule rule, Instant now) {
        deadlines.tasks().demand(entry, delivery, rule, rule.fixer(), List.of(delivery.recipient()), now);
    }

    private static void note(Ledger.Entry entry, Delivery delivery, Instant now, String what, String words) {
        entry.note(
                new HistoryLine(now, delivery.document().stay(), Optional.of(delivery.id()), "liaison", what, words));
    }
}
