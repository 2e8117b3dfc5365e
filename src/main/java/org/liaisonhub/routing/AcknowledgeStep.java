package org.liaisonhub.routing;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.camel.Exchange;
import org.liaisonhub.broker.ValidatedSender;
import org.liaisonhub.delivery.Acknowledge;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.keys.RecipientUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step of {@code 50-acknowledge}: an answer from the queue {@code acks} to the ledger. */
public final class AcknowledgeStep {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgeStep.class);
    private static final AnswerReading FAILED = new AnswerReading.NotUnderstood(
            "HUB-3004",
            "the hub failed on it again and again; hub operations can find the cause in the log and correct it");

    private final Acknowledge acknowledge;
    private final AnswerReaders readers;
    private final InstantSource clock;
    private final LedgerPatience patience;

    AcknowledgeStep(Acknowledge acknowledge, AnswerReaders readers, InstantSource clock, LedgerPatience patience) {
        this.patience = patience;
        this.acknowledge = acknowledge;
        this.readers = readers;
        this.clock = clock;
    }

    /** Reads the answer and applies it to the sender's own delivery. */
    public void take(Exchange exchange) throws JMSException {
        Message message = Given.queueMessage(exchange);
        byte[] bytes = bytes(message);
        String format = AnswerReaders.format(bytes);
        record(message, readers.read(bytes, clock.instant()), bytes, format);
    }

    /** Parks an answer on which applying failed at every redelivery. */
    public void park(Exchange exchange) throws JMSException {
        Message message = Given.queueMessage(exchange);
        byte[] bytes = bytes(message);
        record(message, FAILED, bytes, AnswerReaders.format(bytes));
    }

    private void record(Message message, AnswerReading reading, byte[] bytes, String format) throws JMSException {
        String sender = ValidatedSender.of(message).map(RecipientUser::id).orElse("");
        Acknowledge.Outcome outcome = patience.through(() -> acknowledge.take(reading, sender, bytes, format));
        if (outcome instanceof Acknowledge.Outcome.WasParked parked) {
            LOG.warn("parked an answer of {}: {}", sender, parked.code());
        }
    }

    /** What the message holds; nothing when it is neither text nor bytes, or far too long. */
    private static byte[] bytes(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage binary && binary.getBodyLength() <= 4L * AnswerReaders.LONGEST) {
            byte[] bytes = new byte[(int) binary.getBodyLength()];
            binary.readBytes(bytes);
            return bytes;
        }
        return new byte[0];
    }
}
