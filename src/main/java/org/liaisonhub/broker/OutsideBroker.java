package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientUser;
import org.messaginghub.pooled.jms.JmsPoolSession;

/**
 * A broker in a process of its own that hubs share. A connection that breaks is never taken up again behind the caller's back: whoever had
 * a send under way gets an exception, whoever was consuming in a transaction has it rolled back, and the next connection goes to whichever
 * broker of the pair serves then. So no outcome is guessed.
 */
public final class OutsideBroker implements Broker {

    private final OutsideSettings settings;
    private final HubConnections connections;
    private final Lifeline lifeline;
    private final LetIn letIn;
    private final LetIn opened;

    private OutsideBroker(OutsideSettings settings) {
        this.settings = settings;
        this.connections = HubConnections.outside(settings);
        this.lifeline = new Lifeline(connections.raw(), System::nanoTime);
        this.letIn = new LetIn(settings.known());
        this.opened = new LetIn(settings.knownFeeds());
    }

    /**
     * Connects once, to see that a broker serves and lets this hub in.
     *
     * @throws org.liaisonhub.keys.KeysUnreadable when what the hub was given to come in is missing or damaged
     * @throws BrokerNotStarted when no broker can be reached, or none lets the hub in
     */
    public static OutsideBroker connect(OutsideSettings settings) {
        BrokerLogs.quiet();
        var broker = new OutsideBroker(settings);
        try (var connection = broker.connectionFactory().createConnection()) {
            connection.start();
            return broker;
        } catch (JMSException e) {
            broker.close();
            throw new BrokerNotStarted(
                    "No broker serves at " + settings.brokers() + ", or none lets this hub in (" + e.getMessage()
                            + "). Start the brokers, or correct liaison.broker.url and liaison.broker.keys",
                    e);
        }
    }

    @Override
    public ConnectionFactory connectionFactory() {
        return connections.raw();
    }

    @Override
    public ConnectionFactory pooledConnectionFactory() {
        return connections.pool();
    }

    @Override
    public boolean isRunning() {
        return lifeline.holds();
    }

    @Override
    public int port() {
        return settings.brokers().get(0).getPort();
    }

    @Override
    public Optional<QueueDepth> depth(String address) {
        try (var connection = pooledConnectionFactory().createConnection();
                var session = (JmsPoolSession) connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var core = ((ActiveMQSession) session.getInternalSession()).getCoreSession();
            var queue = core.queueQuery(SimpleString.of(address));
            return queue.isExists()
                    ? Optional.of(new QueueDepth(address, queue.getMessageCount(), 0, queue.getConsumerCount()))
                    : Optional.empty();
        } catch (JMSException | ActiveMQException e) {
            throw new IllegalStateException("The broker does not say how full " + address + " is", e);
        }
    }

    @Override
    public List<CertificateDate> certificates() {
        return settings.pass().certificates();
    }

    @Override
    public Set<String> recipients() {
        return letIn.all();
    }

    /** {@inheritDoc} Its folder to hand over is on the machine of the broker that served. */
    @Override
    public void provision(String recipientId) {
        ask(AccessDesk.PROVISION, new RecipientUser(recipientId).id());
        letIn.add(recipientId);
    }

    @Override
    public void revoke(String recipientId) {
        ask(AccessDesk.REVOKE, new RecipientUser(recipientId).id());
        letIn.remove(recipientId);
    }

    @Override
    public Set<String> feeds() {
        return opened.all();
    }

    /** {@inheritDoc} Its folder to hand over is on the machine of the broker that served. */
    @Override
    public void openFeed(String feed) {
        ask(AccessDesk.OPEN_FEED, new QueueSender(feed).feed());
        opened.add(feed);
    }

    @Override
    public void closeFeed(String feed) {
        ask(AccessDesk.CLOSE_FEED, new QueueSender(feed).feed());
        opened.remove(feed);
    }

    @Override
    public void close() {
        lifeline.close();
        connections.close();
    }

    private void ask(String deed, String name) {
        try (var connection = pooledConnectionFactory().createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createTopic(BrokerLayout.ACCESS))) {
            var request = session.createMessage();
            request.setStringProperty(AccessDesk.DEED, deed);
            request.setStringProperty(AccessDesk.NAME, name);
            producer.send(request);
        } catch (JMSException e) {
            throw new BrokerNotStarted(
                    "The broker did not " + deed + " " + name + " (" + e.getMessage() + "). Try again", e);
        }
    }
}
