package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * The hub's own ways to its broker, inside the process. Messages holding serialized Java objects are never opened.
 *
 * @param raw a connection per call, for consumers that keep theirs and consume and send in one transaction
 * @param pool shared connections, for sends outside a transaction
 */
record HubConnections(ActiveMQConnectionFactory raw, JmsPoolConnectionFactory pool) implements AutoCloseable {

    private static final int SHARED_CONNECTIONS = 4;
    private static final Duration LONGEST_SEND = Duration.ofSeconds(10);

    static HubConnections to(int inVmId, String password) {
        var raw = factory(inVmId, password);
        var pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(impatient(factory(inVmId, password)));
        pool.setMaxConnections(SHARED_CONNECTIONS);
        return new HubConnections(raw, pool);
    }

    /** A sender must hear "not now" while it still listens; many wait 15 s for an answer, few longer than 30. */
    private static ActiveMQConnectionFactory impatient(ActiveMQConnectionFactory factory) {
        factory.setCallTimeout(LONGEST_SEND.toMillis());
        return factory;
    }

    ConnectionFactory pooled() {
        return pool;
    }

    @Override
    public void close() {
        pool.stop();
        raw.close();
    }

    private static ActiveMQConnectionFactory factory(int inVmId, String password) {
        var factory = new ActiveMQConnectionFactory("vm://" + inVmId, Doorkeeper.HUB, password);
        factory.setDeserializationDenyList("*");
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnNonDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        return factory;
    }
}
