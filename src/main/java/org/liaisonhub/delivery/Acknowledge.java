package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Rule;
import org.liaisonhub.letter.DocumentKind;

/**
 * The step from the queue {@code acks} to the ledger: what a recipient answered about one of its own deliveries. The
 * same answer twice changes nothing the second time.
 */
public final class Acknowledge {
    private static final String FEED = "acks";
    private static final String UNKNOWN = "HUB-3001";
    private static final String NOT_YOURS = "HUB-3002";

    private final Ledger ledger;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public Acknowledge(Ledger ledger, Deadlines deadlines, InstantSource clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
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
            if (reading instanceof AnswerReading.NotUnderstood not) {
                return park(entry, from, bytes, format, not.code(), not.why(), now);
            }
            Answer answer = ((AnswerReading.Understood) reading).answer();
            Optional<Delivery> delivery = entry.delivery(answer.deliveryId());
            if (delivery.isEmpty()) {
                return park(
                        entry,
                        from,
                        bytes,
                        format,
                        UNKNOWN,
                        "answers a message the hub did not send; the recipient's software can put it right",
                        now);
            }
            if (!delivery.get().recipient().equals(from)) {
                return park(
                        entry,
                        from,
                        bytes,
                        format,
                        NOT_YOURS,
                        "answers a message sent to somebody else; the recipient's software can put it right",
                        now);
            }
            return new Outcome.Applied(apply(entry, delivery.get(), answer.acknowledgement(), now));
        });
    }

    private static Outcome park(
            Ledger.Entry entry, String from, byte[] bytes, String format, String code, String why, Instant now) {
        String id = NameId.of("parked", FEED, from, code, Integer.toString(java.util.Arrays.hashCode(bytes)));
        entry.park(new Parked(id, FEED + " from " + from, format, "", code, why, bytes, now, Optional.empty()));
        return new Outcome.WasParked(code);
    }

    private Delivery apply(Ledger.Entry entry, Delivery before, Acknowledgement said, Instant now) {
        Truths truths = said.on(before.truths());
        DeliveryStatus next = said.from(before.status());
        if (truths.equals(before.truths()) && next == before.status()) {
            return before;
        }
        Delivery answered = before.with(truths).at(next).notedAs(said.words());
        entry.note(new HistoryLine(
                now, before.document().stay(), Optional.of(before.id()), before.recipient(), "answered", said.words()));
        return follow(entry, before, answered, said, now);
    }

    private Delivery follow(Ledger.Entry entry, Delivery before, Delivery answered, Acknowledgement said, Instant now) {
        if (said instanceof Acknowledgement.NotNow notNow && answered.status() == DeliveryStatus.QUEUED) {
            Relay.again(entry, answered, deadlines, notNow.why(), now);
        } else if (answered.status() == DeliveryStatus.SENT && said instanceof Acknowledgement.Received) {
            entry.change(answered.dueBy(answered.answerBy()));
        } else {
            entry.change(answered);
            if (answered.status() == DeliveryStatus.ACCEPTED) {
                deadlines.tasks().release(entry, answered, answered.recipient(), "the recipient " + said.words(), now);
            } else if (answered.status() == DeliveryStatus.REFUSED && before.status() != DeliveryStatus.REFUSED) {
                refused(entry, answered, said, now);
            }
        }
        return answered;
    }

    private void refused(Ledger.Entry entry, Delivery delivery, Acknowledgement said, Instant now) {
        Rule rule = said instanceof Acknowledgement.Rejected
                ? DeliveryRules.REJECTED_TECHNICALLY
                : delivery.document().kind() == DocumentKind.CARE_PLAN
                        ? DeliveryRules.CARE_NOT_ACCEPTED
                        : DeliveryRules.REJECTED_BY_RECIPIENT;
        deadlines.tasks().demand(entry, delivery, rule, rule.fixer(), List.of(delivery.recipient()), now);
    }
}
