package org.liaisonhub.faults;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A recipient's software: reads its own mailbox by TLS with the credentials it was handed, and answers. */
final class GpSoftware implements AutoCloseable {
    private static final long LONGEST_WAIT = 60_000;
    private static final int TOGETHER = 100;

    private final Connection connection;
    private final Session session;
    private final List<String> ids = new CopyOnWriteArrayList<>();

    GpSoftware(Path data, int port, String recipient) throws Exception {
        Path folder = data.resolve("recipients").resolve(recipient);
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:" + port + "?sslEnabled=true&callTimeout=60000&trustStoreType=PEMCA&trustStorePath="
                        + folder.resolve("ca.pem"),
                recipient,
                Files.readString(folder.resolve("password")).strip());
        connection = factory.createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        connection.start();
    }

    /** Takes the next message off the mailbox; the id of its delivery. */
    String read(String mailbox) throws JMSException {
        try (var mail = session.createConsumer(session.createQueue("mailbox." + mailbox))) {
            Message message = mail.receive(LONGEST_WAIT);
            if (message == null) {
                throw new AssertionError("nothing in the mailbox of " + mailbox);
            }
            ids.add(message.getJMSCorrelationID());
            return message.getJMSCorrelationID();
        }
    }

    /** Takes so many messages off the mailbox, confirmed a hundred at a time as software that works a backlog down does. */
    void readAll(String mailbox, int messages) throws JMSException {
        try (var mail = session.createConsumer(session.createQueue("mailbox." + mailbox))) {
            for (int nth = 1; nth <= messages; nth++) {
                Message message = mail.receive(LONGEST_WAIT);
                if (message == null) {
                    throw new AssertionError("the mailbox of " + mailbox + " gave " + (nth - 1) + " of " + messages);
                }
                ids.add(message.getJMSCorrelationID());
                if (nth % TOGETHER == 0) {
                    confirm();
                }
            }
            confirm();
        }
    }

    /** Reads a message and dies: it was never confirmed. */
    void readAndDie(String mailbox) throws JMSException {
        read(mailbox);
        connection.close();
    }

    void answer(String deliveryId, String code) throws JMSException {
        say("{\"schema\":\"liaison/acknowledgement/1\",\"messageId\":\"" + deliveryId + "\",\"code\":\"" + code
                + "\"}");
    }

    /** Puts a text on the queue of answers; on the broker's disk only after {@link #confirm}. */
    void say(String text) throws JMSException {
        try (var acks = session.createProducer(session.createQueue("acks"))) {
            acks.send(session.createTextMessage(text));
        }
    }

    /** What was read is off the mailbox and what was answered is with the hub, both or neither. */
    void confirm() throws JMSException {
        session.commit();
    }

    List<String> ids() {
        return ids;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
