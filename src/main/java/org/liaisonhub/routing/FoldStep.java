package org.liaisonhub.routing;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.liaisonhub.delivery.Fold;
import org.liaisonhub.delivery.FoldOutcome;
import org.liaisonhub.delivery.Intake;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.hl7v2.Hl7Batch;
import org.liaisonhub.hl7v2.Hl7Envelope;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step of {@code 20-fold}: a message from the intake queue to the ledger. */
public final class FoldStep {
    private static final Logger LOG = LoggerFactory.getLogger(FoldStep.class);
    private static final NotUnderstood FAILED = new NotUnderstood(
            "HUB-1002",
            "the hub failed on it again and again; hub operations can find the cause in the log, correct it and replay");

    private final Fold fold;
    private final DirectoryInForce directory;
    private final LedgerPatience patience;
    private final LargeMessages large;
    private final Meters meters;

    FoldStep(Fold fold, DirectoryInForce directory, LedgerPatience patience, LargeMessages large, Meters meters) {
        this.large = large;
        this.fold = fold;
        this.directory = directory;
        this.patience = patience;
        this.meters = meters;
    }

    /** Folds the message, of a batch one after another; a repeat is recognised, nonsense is parked. */
    public void fold(Exchange exchange) {
        LargeTurn turn = large.enter(exchange, length(exchange));
        Intake message = intake(exchange, refusal(exchange));
        boolean whole = message.refused().isPresent()
                || !FeedFormat.contentTypeOf(message.format()).equals(MllpFeed.FORMAT);
        Optional<Hl7Batch> batch = whole ? Optional.empty() : Hl7Batch.in(message.bytes());
        batch.ifPresentOrElse(
                several -> several.messages().forEach(one -> fold(part(message, one), turn)),
                () -> fold(message, turn));
    }

    /** A message of a batch by itself; done again, those folded before are repeats. */
    private static Intake part(Intake batch, byte[] bytes) {
        FirstLook look = FirstLook.at(bytes);
        return new Intake(
                batch.feed(),
                batch.format(),
                look.opened().map(Hl7Envelope::controlId).orElse(""),
                bytes,
                batch.receivedAt(),
                Optional.empty());
    }

    private void fold(Intake message, LargeTurn turn) {
        long start = System.nanoTime();
        FoldOutcome outcome = through(message, turn);
        meters.folded(Duration.ofNanos(System.nanoTime() - start));
        if (outcome instanceof FoldOutcome.WasParked parked) {
            LOG.warn("parked message {} of feed {}: {}", parked.parkedId(), message.feed(), parked.code());
        } else if (outcome instanceof FoldOutcome.Kept kept) {
            LOG.info("kept message {} of feed {}, nothing to do: {}", kept.keptId(), message.feed(), kept.code());
        } else if (outcome instanceof FoldOutcome.Repeated) {
            LOG.info("feed {} repeated a message; nothing to do", message.feed());
        }
    }

    /** Parks a message on which folding failed at every redelivery. */
    public void park(Exchange exchange) {
        LargeTurn turn = large.enter(exchange, length(exchange));
        Intake message = intake(exchange, Optional.of(FAILED));
        through(message, turn);
        LOG.error("a message of feed {} could not be folded after every redelivery; it is parked", message.feed());
    }

    /** Under one directory, which is let go of between two attempts. */
    private FoldOutcome through(Intake message, LargeTurn turn) {
        return patience.through(() -> turn.attempt(() -> directory.during(() -> fold.fold(message))));
    }

    /** Before the body is read: a large one lies with the broker until somebody asks for it. */
    private static int length(Exchange exchange) {
        try {
            return Given.queueMessage(exchange) instanceof BytesMessage bytes
                    ? (int) Math.min(bytes.getBodyLength(), Integer.MAX_VALUE)
                    : 0;
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not say how long a message is", e);
        }
    }

    private static Intake intake(Exchange exchange, Optional<NotUnderstood> refused) {
        return new Intake(
                Given.header(exchange, Headers.FEED),
                Given.header(exchange, Headers.FORMAT),
                Given.header(exchange, Headers.CONTROL_ID),
                Given.body(exchange, byte[].class),
                Instant.ofEpochMilli(Long.parseLong(Given.header(exchange, Headers.RECEIVED_AT))),
                refused);
    }

    private static Optional<NotUnderstood> refusal(Exchange exchange) {
        String code = Given.header(exchange, Headers.REFUSED_CODE);
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotUnderstood(code, Given.header(exchange, Headers.REFUSED_WHY)));
    }
}
