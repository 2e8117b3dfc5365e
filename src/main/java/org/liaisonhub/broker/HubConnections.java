package org.liaisonhub.broker;

import static org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants.*;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.liaisonhub.keys.HubPass;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * The hub's own ways to its broker. Messages holding serialized Java objects are never opened.
 *
 * @param raw a connection per call, for consumers that keep theirs
 * @param pool shared connections, for sends outside a transaction
 */
record HubConnections(ActiveMQConnectionFactory raw, JmsPoolConnectionFactory pool) implements AutoCloseable {

    private static final int SHARED_CONNECTIONS = 4;
    private static final Duration LONGEST_SEND = Duration.ofSeconds(10);

    private static final int CONNECT_MILLIS = 3_000;

    /** What one consumer has in hand: little, so that hubs share the work and a hub that is killed holds little of it. */
    private static final int BYTES_IN_HAND = 64 << 10;

    /** Within the process. */
    static HubConnections inside(int inVmId, String password) {
        return of(() -> new ActiveMQConnectionFactory("vm://" + inVmId, Doorkeeper.HUB, password));
    }

    /**
     * To brokers outside, over TLS with certificates on both sides; each new connection tries them until one takes it. None is taken up
     * again after a break: see {@link OutsideBroker}.
     */
    static HubConnections outside(OutsideSettings settings) {
        var keyStore = settings.pass().keyStore();
        var ways = settings.brokers().stream()
                .map(broker -> way(broker, settings.pass(), keyStore))
                .toArray(TransportConfiguration[]::new);
        var millis = settings.patience().toMillis();
        return of(() -> {
            var factory = ActiveMQJMSClient.createConnectionFactoryWithoutHA(JMSFactoryType.CF, ways);
            factory.setUseTopologyForLoadBalancing(false);
            factory.setInitialConnectAttempts(1);
            factory.setReconnectAttempts(0);
            factory.setCallTimeout(millis);
            factory.setConnectionTTL(millis);
            factory.setClientFailureCheckPeriod(millis / 3);
            factory.setConsumerWindowSize(BYTES_IN_HAND);
            return factory;
        });
    }

    private static HubConnections of(Supplier<ActiveMQConnectionFactory> factory) {
        var pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(impatient(careful(factory.get())));
        pool.setMaxConnections(SHARED_CONNECTIONS);
        return new HubConnections(careful(factory.get()), pool);
    }

    @Override
    public void close() {
        pool.stop();
        raw.close();
    }

    private static ActiveMQConnectionFactory careful(ActiveMQConnectionFactory factory) {
        factory.setDeserializationDenyList("*");
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnNonDurableSend(true);
        // A consumer does not wait until its acknowledgement is noted: what is lost of that comes again, and is
        // recognised.
        factory.setBlockOnAcknowledge(false);
        return factory;
    }

    /** A sender must hear "not now" while it still listens; many wait 15 s for an answer, few longer than 30. */
    private static ActiveMQConnectionFactory impatient(ActiveMQConnectionFactory factory) {
        factory.setCallTimeout(LONGEST_SEND.toMillis());
        return factory;
    }

    private static TransportConfiguration way(InetSocketAddress broker, HubPass pass, Path keyStore) {
        var way = new LinkedHashMap<String, Object>();
        way.put(HOST_PROP_NAME, broker.getHostString());
        way.put(PORT_PROP_NAME, broker.getPort());
        way.put(NETTY_CONNECT_TIMEOUT, CONNECT_MILLIS);
        way.put(SSL_ENABLED_PROP_NAME, true);
        way.put(ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.2,TLSv1.3");
        way.put(VERIFY_HOST_PROP_NAME, true);
        way.put(FORCE_SSL_PARAMETERS, true);
        way.put(KEYSTORE_TYPE_PROP_NAME, "PEMCFG");
        way.put(KEYSTORE_PATH_PROP_NAME, keyStore.toString());
        way.put(TRUSTSTORE_TYPE_PROP_NAME, "PEMCA");
        way.put(TRUSTSTORE_PATH_PROP_NAME, pass.authorityFile().toString());
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), way);
    }
}
