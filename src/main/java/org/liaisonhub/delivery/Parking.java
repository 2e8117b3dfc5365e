package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** Puts a hospital's message among the parked, with what can be told of who sent it and what it is about. */
final class Parking {
    private static final String HUB = "liaison";

    private final IntakeReader reader;
    private final InstantSource clock;

    Parking(IntakeReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    FoldOutcome.WasParked park(Ledger.Entry entry, Intake message, Receipt receipt, NotUnderstood why) {
        Instant now = clock.instant();
        String id = Receipt.parkedId(message, receipt.digest());
        entry.parked()
                .park(new Parked(
                        id,
                        message.feed(),
                        message.format(),
                        message.controlId(),
                        reader.traces(message),
                        why.code(),
                        why.why(),
                        message.bytes(),
                        now,
                        Optional.empty()));
        return new FoldOutcome.WasParked(id, why.code());
    }

    /** Among the parked, but settled from the start: it can be found, and asks nothing of anybody. */
    FoldOutcome keep(Ledger.Entry entry, Intake message, Receipt receipt, Kept kept) {
        NotUnderstood why = new NotUnderstood(kept.code(), kept.why());
        String id = park(entry, message, receipt, why).parkedId();
        entry.parked().settle(id, new Task.Closing(clock.instant(), HUB, "kept; nothing to do about it"));
        return new FoldOutcome.Kept(id, kept.code());
    }
}
