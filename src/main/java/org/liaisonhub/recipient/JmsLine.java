package org.liaisonhub.recipient;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A line by any JMS client library: AMQP 1.0 or Artemis Core, the code is the same. */
final class JmsLine implements MailboxLine {
    private static final long WAIT_MILLIS = 500;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer mailbox;
    private final MessageProducer acks;
    private Optional<Message> last = Optional.empty();

    /** @param connection signed in, not started; closed with this line, also when this fails */
    JmsLine(Connection connection, String mailbox) throws IOException {
        this.connection = connection;
        try {
            this.session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            this.mailbox = session.createConsumer(session.createQueue(mailbox));
            this.acks = session.createProducer(session.createQueue(ACKS));
            connection.start();
        } catch (JMSException e) {
            IOException failure = failed("open its mailbox", e);
            try {
                connection.close();
            } catch (JMSException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        try {
            last = Optional.ofNullable(mailbox.receive(WAIT_MILLIS));
            return last.isPresent() ? Optional.of(bytes(last.get())) : Optional.empty();
        } catch (JMSException e) {
            throw failed("read its mailbox", e);
        }
    }

    @Override
    public void answer(String messageId, byte[] answer) throws IOException {
        try {
            TextMessage message = session.createTextMessage(new String(answer, StandardCharsets.UTF_8));
            message.setStringProperty("JMSXGroupID", messageId);
            acks.send(message);
        } catch (JMSException e) {
            throw failed("answer", e);
        }
    }

    @Override
    public void keep() throws IOException {
        try {
            if (last.isPresent()) {
                last.get().acknowledge();
            }
        } catch (JMSException e) {
            throw failed("confirm a message", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (JMSException e) {
            throw failed("close its connection", e);
        }
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (message instanceof BytesMessage binary) {
            byte[] bytes = new byte[(int) binary.getBodyLength()];
            binary.readBytes(bytes);
            return bytes;
        }
        String text = message.getBody(String.class);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static IOException failed(String what, JMSException cause) {
        return new IOException("cannot " + what + ": " + cause.getMessage(), cause);
    }
}
