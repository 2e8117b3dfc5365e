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
    private static final String SENT_AGAIN = "sent again, and taken in";

    /** The certificate it came with is not kept, and without it anybody's message would be taken for the sender's. */
    private static final NotUnderstood ANOTHER_SENDER = new NotUnderstood(
            "HUB-2110",
            "came with a certificate that was not its sender's; its sender sends it again, and it is judged anew");

    private static final NotUnderstood PURGED = new NotUnderstood(
            "HUB-1006",
            "is about a stay that was settled and purged; the ward can tell the recipients itself, then dismiss this one");

    private final Ledger ledger;
    private final IntakeReader reader;
    private final Parking parking;
    private final Dispatch dispatch;
    private final InstantSource clock;

    /** @param readers the reader of each format, under the terms a message came with */
    public Fold(Ledger ledger, FeedReaders readers, Dispatch dispatch, InstantSource clock) {
        this.ledger = ledger;
        this.reader = new IntakeReader(readers);
        this.parking = new Parking(reader, clock);
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
            return entry.receive(receipt)
                    ? takeIn(entry, message, receipt, reading)
                    : again(entry, message, receipt, reading);
        });
    }

    private FoldOutcome takeIn(Ledger.Entry entry, Intake message, Receipt receipt, FeedReading reading) {
        if (reading instanceof Understood understood) {
            Optional<Understood> placed = Placing.place(entry, understood);
            if (placed.isEmpty()) {
                return parking.park(entry, message, receipt, Placing.NO_STAY_THEN);
            }
            Optional<FoldOutcome> folded = fold(entry, message, placed.get()).map(done -> done);
            return folded.orElseGet(() -> parking.park(entry, message, receipt, PURGED));
        }
        return reading instanceof Kept kept
                ? parking.keep(entry, message, receipt, kept)
                : parking.park(entry, message, receipt, (NotUnderstood) reading);
    }

    /**
     * What came before changes nothing; unless nothing but a parked message came of it. Whoever sends that again is told that it is
     * taken: one that waits is folded once it can be, and one that a person dismissed is taken in as if it had not come before, so
     * that a person sees it again where it cannot be.
     */
    private FoldOutcome again(Ledger.Entry entry, Intake message, Receipt receipt, FeedReading reading) {
        String id = Receipt.parkedId(message, receipt.digest());
        Optional<Parked> before = entry.parked().find(id);
        Optional<FoldOutcome> outcome = before.filter(Parked::isDismissed)
                .map(dismissed -> takeIn(entry, message, receipt, reading))
                .or(() -> before.filter(Parked::isWaiting).flatMap(waiting -> ifPossible(entry, message, reading)));
        outcome.filter(FoldOutcome.Folded.class::isInstance)
                .ifPresent(
                        done -> entry.parked().settleAfterAll(id, new Task.Closing(clock.instant(), HUB, SENT_AGAIN)));
        return outcome.orElseGet(FoldOutcome.Repeated::new);
    }

    private Optional<FoldOutcome> ifPossible(Ledger.Entry entry, Intake message, FeedReading reading) {
        return reading instanceof Understood understood
                ? Placing.place(entry, understood).flatMap(placed -> fold(entry, message, placed))
                : Optional.empty();
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
}
