package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.UnknownCode;

/**
 * The step from the intake queue to the ledger: reads a message, folds it into its stays, and sees to it that what is
 * due goes out, all in one commit. Doing it again with the same message changes nothing.
 */
public final class Fold {
    private static final String HUB = "liaison";

    /** The certificate it came with is not kept, and without it anybody's message would be taken for the sender's. */
    private static final NotUnderstood ANOTHER_SENDER = new NotUnderstood(
            "HUB-2110",
            "came with a certificate that was not its sender's; its sender sends it again, and it is judged anew");

    private static final NotUnderstood PURGED = new NotUnderstood(
            "HUB-1006",
            "is about a stay that was settled and purged; the ward can tell the recipients itself, then dismiss this one");

    private final Ledger ledger;
    private final IntakeReader reader;
    private final Dispatch dispatch;
    private final InstantSource clock;

    /** @param readers the reader of each format, under the terms a message came with */
    public Fold(Ledger ledger, FeedReaders readers, Dispatch dispatch, InstantSource clock) {
        this.ledger = ledger;
        this.reader = new IntakeReader(readers);
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Folds one message.
     *
     * @throws Ledger.LedgerUnavailable if nothing could be written; the message must stay in its queue
     */
    public FoldOutcome fold(Intake message) {
        FeedReading reading = reader.read(message);
        Receipt receipt = Receipt.of(message, reading);
        return ledger.commitAhead(entry -> {
            if (!entry.receive(receipt)) {
                return again(entry, message, receipt, reading);
            }
            if (reading instanceof Understood understood) {
                Optional<Understood> placed = Placing.place(entry, understood);
                if (placed.isEmpty()) {
                    return park(entry, message, receipt, Placing.NO_STAY_THEN);
                }
                Optional<FoldOutcome> folded =
                        fold(entry, message, placed.get()).map(done -> done);
                return folded.orElseGet(() -> park(entry, message, receipt, PURGED));
            }
            if (reading instanceof Kept kept) {
                return keep(entry, message, receipt, kept);
            }
            return park(entry, message, receipt, (NotUnderstood) reading);
        });
    }

    /**
     * What came before changes nothing; unless it waits for a person, who has put right what stood in its way: whoever sends it
     * again is told that it is taken.
     */
    private FoldOutcome again(Ledger.Entry entry, Intake message, Receipt receipt, FeedReading reading) {
        String parkedId = Receipt.parkedId(message, receipt.digest());
        if (!(reading instanceof Understood understood) || !entry.parked().isWaiting(parkedId)) {
            return new FoldOutcome.Repeated();
        }
        Optional<FoldOutcome.Folded> folded =
                Placing.place(entry, understood).flatMap(placed -> fold(entry, message, placed));
        folded.ifPresent(done ->
                entry.parked().settle(parkedId, new Task.Closing(clock.instant(), HUB, "sent again, and taken in")));
        return folded.<FoldOutcome>map(done -> done).orElseGet(FoldOutcome.Repeated::new);
    }

    /**
     * Folds a parked message again, within the commit that ends its waiting; the receipt of its first arrival does not
     * stand in the way.
     */
    ReplayOutcome replay(Ledger.Entry entry, Parked parked) {
        if (parked.code().equals(ANOTHER_SENDER.code())) {
            return ReplayOutcome.StillParked.because(ANOTHER_SENDER);
        }
        Intake message = new Intake(
                parked.feed(),
                parked.format(),
                parked.controlId(),
                parked.bytes(),
                parked.parkedAt(),
                Optional.empty());
        FeedReading reading = reader.read(message);
        if (reading instanceof Kept kept) {
            return new ReplayOutcome.Kept(kept.code(), kept.why());
        }
        if (reading instanceof NotUnderstood not) {
            return ReplayOutcome.StillParked.because(not);
        }
        Optional<Understood> placed = Placing.place(entry, (Understood) reading);
        return placed.isEmpty()
                ? ReplayOutcome.StillParked.because(Placing.NO_STAY_THEN)
                : fold(entry, message, placed.get())
                        .<ReplayOutcome>map(folded -> new ReplayOutcome.Folded(folded.stays()))
                        .orElseGet(() -> ReplayOutcome.StillParked.because(PURGED));
    }

    /** Empty, with nothing written, if it is about a stay whose content was removed: half a dossier makes no letter. */
    private Optional<FoldOutcome.Folded> fold(Ledger.Entry entry, Intake message, Understood understood) {
        Instant now = clock.instant();
        Optional<Set<StayId>> kept = StayBook.keep(entry, understood.events(), now);
        kept.ifPresent(stays -> {
            FileBook.keep(entry, understood, now);
            see(entry, message, understood, stays, now);
            meet(entry, message, understood);
        });
        return kept.map(FoldOutcome.Folded::new);
    }

    private void see(Ledger.Entry entry, Intake message, Understood understood, Set<StayId> stays, Instant now) {
        for (StayId stay : stays) {
            entry.note(new HistoryLine(
                    message.receivedAt(),
                    stay,
                    Optional.empty(),
                    message.feed(),
                    "said",
                    "message " + message.controlId()));
            understood
                    .remarks()
                    .forEach(remark -> entry.note(new HistoryLine(
                            message.receivedAt(),
                            stay,
                            Optional.empty(),
                            message.feed(),
                            "remarked",
                            remark.where() + ": " + remark.what())));
            dispatch.see(entry, stay, now);
        }
    }

    /** In one order, so that no two messages wait for each other. */
    private static void meet(Ledger.Entry entry, Intake message, Understood understood) {
        understood.codes().unknown().stream()
                .sorted(Comparator.comparing(UnknownCode::table).thenComparing(UnknownCode::local))
                .forEach(code -> entry.meet(CodeMet.in(message, code)));
    }

    /** Among the parked, but settled from the start: it can be found, and asks nothing of anybody. */
    private FoldOutcome keep(Ledger.Entry entry, Intake message, Receipt receipt, Kept kept) {
        NotUnderstood why = new NotUnderstood(kept.code(), kept.why());
        String id = park(entry, message, receipt, why).parkedId();
        entry.parked().settle(id, new Task.Closing(clock.instant(), HUB, "kept; nothing to do about it"));
        return new FoldOutcome.Kept(id, kept.code());
    }

    private FoldOutcome.WasParked park(Ledger.Entry entry, Intake message, Receipt receipt, NotUnderstood why) {
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
}
