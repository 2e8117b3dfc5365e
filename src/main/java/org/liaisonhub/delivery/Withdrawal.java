package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentKind;

/** Takes back what was sent about a stay whose discharge was cancelled (ADT A13, A11), from everybody who got it. */
public final class Withdrawal {
    private final MessageWriter messages;
    private final Deadlines deadlines;

    public Withdrawal(MessageWriter messages, Deadlines deadlines) {
        this.messages = messages;
        this.deadlines = deadlines;
    }

    /** Takes back every version that is not taken back yet; the number of recipients that are told. */
    int takeBack(Ledger.Entry entry, StayId stay, Directory directory, String who, String why, Instant now) {
        boolean anything = false;
        for (DocumentKind kind : DocumentKind.values()) {
            Optional<LetterVersion> live = entry.newest(stay, kind).filter(version -> !version.withdrawn());
            live.ifPresent(version -> entry.keep(withdrawn(version)));
            anything |= live.isPresent();
        }
        return anything ? tell(entry, stay, directory, who, why, now) : 0;
    }

    private int tell(Ledger.Entry entry, StayId stay, Directory directory, String who, String why, Instant now) {
        Map<String, Delivery> told = new LinkedHashMap<>();
        for (Delivery delivery : entry.deliveries(stay)) {
            boolean isTold = delivery.attempts() > 0 && delivery.purpose() != Purpose.WITHDRAWAL;
            if (isTold) {
                told.put(delivery.recipient() + " " + delivery.document().kind(), delivery);
            }
            if (!delivery.status().isSettled() && delivery.purpose() != Purpose.WITHDRAWAL) {
                entry.change(delivery.at(DeliveryStatus.WITHDRAWN).notedAs(why));
                deadlines.tasks().release(entry, delivery, who, why, now);
            }
        }
        entry.note(new HistoryLine(now, stay, Optional.empty(), who, "withdrawn", why));
        told.values().forEach(delivery -> withdraw(entry, delivery, directory, now));
        return told.size();
    }

    private void withdraw(Ledger.Entry entry, Delivery sent, Directory directory, Instant now) {
        directory.find(sent.recipient()).filter(r -> r.channel().isPresent()).ifPresent(recipient -> {
            Delivery withdrawal = deadlines.openWithdrawal(sent.document(), recipient, now);
            entry.add(withdrawal, messages.withdrawing(sent.document(), withdrawal, recipient));
            deadlines
                    .tasks()
                    .demand(
                            entry,
                            withdrawal,
                            DeliveryRules.CANCELLED_AFTER_SENDING,
                            DeliveryRules.CANCELLED_AFTER_SENDING.fixer(),
                            List.of(recipient.name()),
                            now);
            entry.note(new HistoryLine(
                    now,
                    sent.document().stay(),
                    Optional.of(withdrawal.id()),
                    "liaison",
                    "queued",
                    "withdrawal of " + sent.document().kind() + " version "
                            + sent.document().version() + " for " + recipient.id()));
        });
    }

    private static LetterVersion withdrawn(LetterVersion version) {
        return new LetterVersion(
                version.id(), version.fingerprint(), version.writtenAt(), version.gaps(), true, version.text());
    }
}
