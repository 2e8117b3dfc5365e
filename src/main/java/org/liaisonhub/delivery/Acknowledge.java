package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.liaisonhub.discharge.Traces;
import org.liaisonhub.letter.DocumentId;

/**
 * The step from the queue {@code acks} to the ledger: what a recipient answered about one of its own deliveries. The
 * same answer twice changes nothing the second time.
 */
public final class Acknowledge {
    /** What the feed of a parked answer begins with; the recipient follows. */
    static final String FEED = "acks from ";

    private static final String UNKNOWN = "HUB-3001";
    private static final String NOT_YOURS = "HUB-3002";

    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Withdrawal withdrawal;
    private final InstantSource clock;

    public Acknowledge(Ledger ledger, Deadlines deadlines, Withdrawal withdrawal, InstantSource clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** What became of an answer. */
    public sealed interface Outcome {
        /** It was applied, or had been before. */
        record Applied(Delivery delivery) implements Outcome {}

        /** It could not be used; it waits for a person. */
        record WasParked(String code) implements Outcome {}
    }

    /**
     * Takes an answer.
     *
     * @param reading what the reader made of it
     * @param from the recipient the broker knows it comes from; never what the answer itself says
     * @param bytes the answer as it came
     * @param format its content type
     */
    public Outcome take(AnswerReading reading, String from, byte[] bytes, String format) {
        Instant now = clock.instant();
        return ledger.commit(entry -> {
            Use use = use(entry, reading, from, now);
            return use instanceof Use.Applied applied
                    ? new Outcome.Applied(applied.delivery())
                    : park(entry, from, bytes, format, (Use.NotUsable) use, now);
        });
    }

    /** What can be made of an answer. */
    sealed interface Use {
        /** It was applied, or had been before. */
        record Applied(Delivery delivery) implements Use {}

        /** Why not. */
        record NotUsable(String code, String why) implements Use {}
    }

    /** Applies an answer to the sender's own delivery, within a commit. */
    Use use(Ledger.Entry entry, AnswerReading reading, String from, Instant now) {
        if (reading instanceof AnswerReading.NotUnderstood not) {
            return new Use.NotUsable(not.code(), not.why());
        }
        Answer answer = ((AnswerReading.Understood) reading).answer();
        Optional<Delivery> delivery = entry.delivery(answer.deliveryId());
        if (delivery.isEmpty()) {
            return new Use.NotUsable(
                    UNKNOWN, "answers a message the hub did not send; the recipient's software can put it right");
        }
        if (!delivery.get().recipient().equals(from)) {
            return new Use.NotUsable(
                    NOT_YOURS, "answers a message sent to somebody else; the recipient's software can put it right");
        }
        return new Use.Applied(apply(entry, delivery.get(), answer.acknowledgement(), now));
    }

    private static Outcome park(
            Ledger.Entry entry, String from, byte[] bytes, String format, Use.NotUsable not, Instant now) {
        String id = NameId.of("parked", FEED, from, not.code(), Digest.of(bytes));
        Traces traces = new Traces(from, Optional.empty());
        entry.parked()
                .park(new Parked(
                        id, FEED + from, format, "", traces, not.code(), not.why(), bytes, now, Optional.empty()));
        return new Outcome.WasParked(not.code());
    }

    private Delivery apply(Ledger.Entry entry, Delivery before, Acknowledgement said, Instant now) {
        Truths truths = said.on(before.truths());
        DeliveryStatus next = isHistory(entry, before) ? before.status() : said.from(before.status());
        if (truths.equals(before.truths()) && next == before.status()) {
            return before;
        }
        // Why a delivery ended is not overwritten by what is said of it afterwards; the history has both.
        boolean isOver = before.status().successors().isEmpty();
        Delivery moved = before.with(truths).at(next);
        Delivery answered = isOver ? moved : moved.notedAs(said.words());
        entry.note(new HistoryLine(
                now, before.document().stay(), Optional.of(before.id()), before.recipient(), "answered", said.words()));
        return follow(entry, before, answered, said, now);
    }

    /** Accepted, and then taken back or followed by a newer version: what is said of it now moves nothing any more. */
    private static boolean isHistory(Ledger.Entry entry, Delivery delivery) {
        DocumentId document = delivery.document();
        return delivery.status() == DeliveryStatus.ACCEPTED
                && entry.newest(document.stay(), document.kind())
                        .filter(newest -> !newest.withdrawn() && newest.id().equals(document))
                        .isEmpty();
    }

    private Delivery follow(Ledger.Entry entry, Delivery before, Delivery answered, Acknowledgement said, Instant now) {
        if (said instanceof Acknowledgement.NotNow notNow && answered.status() == DeliveryStatus.QUEUED) {
            // Who says "not now" is not silent.
            Relay.again(entry, answered.silentFor(0), deadlines, notNow.why(), now);
        } else if (answered.status() == DeliveryStatus.SENT && said instanceof Acknowledgement.Received) {
            entry.change(answered.dueBy(answered.answerBy()));
        } else {
            entry.change(answered);
            if (answered.status() == DeliveryStatus.ACCEPTED && before.status() != DeliveryStatus.ACCEPTED) {
                deadlines.tasks().accepted(entry, answered, "the recipient " + said.words(), now);
            } else if (answered.status() == DeliveryStatus.REFUSED && before.status() != DeliveryStatus.REFUSED) {
                deadlines.tasks().demand(entry, answered, Refusal.rule(answered), now);
            }
        }
        if (answered.status().isSettled() && said instanceof Acknowledgement.Refused) {
            refuseNewest(entry, answered, said.words(), now);
        }
        withdrawal.tellLate(entry, answered, now);
        return answered;
    }

    /** Who says of an old version that the patient is not his says it of the one that is on its way to him. */
    private void refuseNewest(Ledger.Entry entry, Delivery old, String words, Instant now) {
        entry.deliveries(old.document().stay()).stream()
                .filter(other -> other.isLetter()
                        && other.recipient().equals(old.recipient())
                        && other.document().kind() == old.document().kind()
                        && !other.status().isSettled()
                        && other.status() != DeliveryStatus.REFUSED
                        && other.status() != DeliveryStatus.DEAD)
                .forEach(newer -> {
                    Delivery refused = newer.with(
                                    newer.truths().with(old.truths().business()))
                            .at(DeliveryStatus.REFUSED)
                            .notedAs(words);
                    entry.change(refused);
                    deadlines.tasks().demand(entry, refused, Refusal.rule(refused), now);
                });
    }
}
