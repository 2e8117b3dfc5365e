package org.liaisonhub.scenarios;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.liaisonhub.Patience;

/** A recipient's software: reads its own mailbox and answers, by TLS, with the credentials it was handed. */
final class Mailbox implements AutoCloseable {
    private static final long LONGEST_WAIT = Patience.millis();

    private final String recipient;
    private final Connection connection;
    private final Session session;
    private final MessageConsumer mail;
    private final Map<String, String> received = new HashMap<>();

    Mailbox(Path data, int port, String recipient) throws JMSException, IOException {
        this.recipient = recipient;
        Path folder = data.resolve("recipients").resolve(recipient);
        var factory = new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:" + port + "?sslEnabled=true&callTimeout=60000&trustStoreType=PEMCA&trustStorePath="
                        + folder.resolve("ca.pem"),
                recipient,
                Files.readString(folder.resolve("password")).strip());
        this.connection = factory.createConnection();
        this.session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        this.mail = session.createConsumer(session.createQueue("mailbox." + recipient));
        connection.start();
    }

    /** The message of a delivery, as it lay in the mailbox. */
    String message(String deliveryId) throws JMSException {
        while (!received.containsKey(deliveryId)) {
            Message next = mail.receive(LONGEST_WAIT);
            if (next == null) {
                throw new AssertionError("no message of that delivery came to the mailbox of " + recipient);
            }
            received.put(next.getJMSCorrelationID(), ((TextMessage) next).getText());
        }
        return received.get(deliveryId);
    }

    /** Answers; all answers of one group are taken in order. */
    void answer(byte[] answer, String group) throws JMSException {
        TextMessage message = session.createTextMessage(new String(answer, StandardCharsets.UTF_8));
        message.setStringProperty("JMSXGroupID", group);
        try (var acks = session.createProducer(session.createQueue("acks"))) {
            acks.send(message);
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
