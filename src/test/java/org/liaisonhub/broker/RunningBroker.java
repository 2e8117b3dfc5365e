package org.liaisonhub.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.liaisonhub.Patience;
import org.slf4j.LoggerFactory;

/** A broker on a free port with two recipients, and the hub's side of it. */
final class RunningBroker implements AutoCloseable {

    static final String GP = "gp-lefevre";
    static final String NURSE = "nurse-morel";
    static final Redelivery FAST = new Redelivery(Duration.ofMillis(5), 1, Duration.ofMillis(5), 3);
    private static final long RECEIVE_MILLIS = Patience.millis();

    static {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    final EmbeddedBroker broker;
    private final Path data;

    RunningBroker(Path data) {
        this(settings(data));
    }

    RunningBroker(BrokerSettings settings) {
        this.data = settings.data();
        this.broker = EmbeddedBroker.start(settings);
        broker.provision(GP);
        broker.provision(NURSE);
    }

    static BrokerSettings settings(Path data) {
        return BrokerSettings.of(data, InstantSource.system())
                .withAddress("127.0.0.1", 0)
                .withRedelivery(FAST);
    }

    Path folder(String recipient) {
        return data.resolve("recipients").resolve(recipient);
    }

    void put(String address, String text) throws JMSException {
        try (var connection = open();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(address)).send(session.createTextMessage(text));
        }
    }

    jakarta.jms.Message take(String address) throws JMSException {
        return poll(address, RECEIVE_MILLIS).orElseThrow(() -> new AssertionError("nothing arrived on " + address));
    }

    Optional<jakarta.jms.Message> poll(String address, long millis) throws JMSException {
        try (var connection = open();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(address))) {
            return Optional.ofNullable(consumer.receive(millis));
        }
    }

    Connection open() throws JMSException {
        var connection = broker.connectionFactory().createConnection();
        connection.start();
        return connection;
    }

    @Override
    public void close() {
        broker.close();
    }
}
