package org.liaisonhub.load;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.liaisonhub.broker.BrokerLayout;
import org.liaisonhub.broker.EmbeddedBroker;

/** What a hub moves through its broker for so many discharges, as the hub moves it, and does not look at. */
final class FloorTraffic {
    private static final int SENDERS = 16;
    private static final int FOLDERS = 4;
    private static final int ANSWER_READERS = 2;

    /** Under way at the same time: enough that nobody waits, not so many that the broker pages. */
    private static final int UNDER_WAY = 400;

    private static final String DISCHARGE = "Discharge";
    private static final String IS_LAST = "IsLast";
    private static final long PATIENCE_SECONDS = 600;

    private final EmbeddedBroker broker;
    private final ConnectionFactory connections;
    private final List<byte[]> inputs;
    private final List<String> documents;
    private final int discharges;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Semaphore underWay = new Semaphore(UNDER_WAY);
    private final AtomicReference<Optional<Exception>> fault = new AtomicReference<>(Optional.empty());
    private final CountDownLatch warm;
    private final CountDownLatch done;

    /**
     * @param inputs the messages of each discharge
     * @param documents what each of {@link Practices#recipientsOf} gets of it
     */
    FloorTraffic(EmbeddedBroker broker, List<byte[]> inputs, List<String> documents, int warmUp, int discharges) {
        this.broker = broker;
        this.connections = broker.pooledConnectionFactory();
        this.inputs = inputs;
        this.documents = documents;
        this.discharges = discharges;
        this.warm = new CountDownLatch(documents.size() * warmUp);
        this.done = new CountDownLatch(documents.size() * discharges);
    }

    void start() throws JMSException {
        for (int i = 0; i < FOLDERS; i++) {
            consume(BrokerLayout.INTAKE, this::hand);
        }
        for (int i = 0; i < ANSWER_READERS; i++) {
            consume(BrokerLayout.ACKS, answer -> settle());
        }
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> tried(this::send), "floor-sender-" + i);
            sender.setDaemon(true);
            sender.start();
        }
    }

    /** Until the discharges of the warm-up are answered. */
    void awaitWarm() throws InterruptedException {
        await(warm);
    }

    /** Until all are answered. */
    void awaitEnd() throws InterruptedException {
        await(done);
    }

    int answers() {
        return answers.get();
    }

    private void await(CountDownLatch all) throws InterruptedException {
        if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || fault.get().isPresent()) {
            throw new IllegalStateException(
                    "the broker's floor was not reached", fault.get().orElse(null));
        }
    }

    private void send() throws JMSException, InterruptedException {
        for (int i = next.getAndIncrement(); i < discharges; i = next.getAndIncrement()) {
            underWay.acquire();
            for (int part = 0; part < inputs.size(); part++) {
                try (Connection connection = connections.createConnection();
                        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                    var message = session.createBytesMessage();
                    message.writeBytes(inputs.get(part));
                    message.setStringProperty("JMSXGroupID", "stay-" + i);
                    message.setIntProperty(DISCHARGE, i);
                    message.setBooleanProperty(IS_LAST, part == inputs.size() - 1);
                    session.createProducer(session.createQueue(BrokerLayout.INTAKE))
                            .send(message);
                }
            }
        }
    }

    /** What fold and relay do with an input, but for their work. */
    private void hand(Message input) throws JMSException {
        if (!input.getBooleanProperty(IS_LAST)) {
            return;
        }
        List<String> to = Practices.STANDARD.recipientsOf(input.getIntProperty(DISCHARGE));
        for (int i = 0; i < documents.size(); i++) {
            try (Connection connection = connections.createConnection();
                    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                session.createProducer(session.createQueue(BrokerLayout.mailbox(to.get(i))))
                        .send(session.createTextMessage(documents.get(i)));
            }
        }
    }

    private void settle() {
        if (answers.incrementAndGet() % documents.size() == 0) {
            underWay.release();
        }
        warm.countDown();
        done.countDown();
    }

    private void consume(String address, Taking taking) throws JMSException {
        Connection connection = broker.connectionFactory().createConnection();
        Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(address))
                .setMessageListener(message -> tried(() -> {
                    taking.take(message);
                    message.acknowledge();
                }));
        connection.start();
    }

    /** A fault ends the waiting. */
    private void tried(Step step) {
        try {
            step.go();
        } catch (JMSException | InterruptedException | RuntimeException broken) {
            fault.set(Optional.of(broken));
            while (done.getCount() > 0) {
                warm.countDown();
                done.countDown();
            }
        }
    }

    @FunctionalInterface
    private interface Taking {
        void take(Message message) throws JMSException;
    }

    @FunctionalInterface
    private interface Step {
        void go() throws JMSException, InterruptedException;
    }
}
