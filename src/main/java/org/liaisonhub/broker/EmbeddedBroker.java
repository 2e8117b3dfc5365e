package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.KeysUnreadable;

/**
 * The broker inside the hub: an Artemis server with its journal on disk, one TLS door for recipients (AMQP 1.0, STOMP, Core) and one door
 * inside the process for the hub. A send has returned, or been accepted, only once the message is forced to disk.
 *
 * <p>{@link #start} to start, {@link #close} to stop; a closed one is not started again, make another. When the disk fails it stops taking messages by
 * itself, and goes on by itself afterwards.
 */
public final class EmbeddedBroker implements Broker {

    /** The broker remembers whose turn each group is for ever, and each stay is a group: so many turns, shared, are enough for one hub. */
    private static final int GROUPS = 1024;

    private static final AtomicInteger IN_VM_IDS = new AtomicInteger();

    private final HubKeys keys;
    private final BrokerServer server;
    private final HubConnections connections;

    private EmbeddedBroker(BrokerSettings settings) {
        var company = new OwnHub(settings, IN_VM_IDS.incrementAndGet());
        this.server = BrokerServer.start(settings, company::opened);
        this.keys = company.keys();
        this.connections = HubConnections.inside(company.inVmId, server.hubPassword());
    }

    /**
     * Starts a broker on these settings. When it returns, recipients can connect.
     *
     * @throws KeysUnreadable when keys or accounts cannot be read: the hub must not start
     * @throws PortInUse when the port is taken
     * @throws DataInUse when another hub runs on the same data folder
     * @throws BrokerNotStarted when it cannot start for any other reason
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return new EmbeddedBroker(settings);
    }

    /** Where recipients connect; the port really used when the settings said 0. */
    @Override
    public int port() {
        return server.port();
    }

    /**
     * Whether messages are taken. It ends by {@link #close}, or by itself when the disk fails; then the broker is started again as soon as
     * the disk takes writes.
     */
    @Override
    public boolean isRunning() {
        return server.isActive();
    }

    /** The keys this broker serves with. */
    public HubKeys keys() {
        return keys;
    }

    @Override
    public List<CertificateDate> certificates() {
        return keys.certificates();
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
    public Set<String> recipients() {
        return server.reception().all().stream()
                .map(access -> access.user().id())
                .collect(Collectors.toSet());
    }

    /** {@inheritDoc} Its folder to hand over is {@code keys().recipients().folder(user)}. */
    @Override
    public void provision(String recipientId) {
        server.reception().provision(recipientId);
    }

    @Override
    public void revoke(String recipientId) {
        server.reception().revoke(recipientId);
    }

    @Override
    public Set<String> feeds() {
        return server.reception().feeds();
    }

    /** {@inheritDoc} Until this is called after a start, the sender stays out. */
    @Override
    public void openFeed(String feed) {
        server.reception().openFeed(feed);
    }

    @Override
    public void closeFeed(String feed) {
        server.reception().closeFeed(feed);
    }

    @Override
    public Optional<QueueDepth> depth(String address) {
        return server.depth(address);
    }

    ActiveMQServer server() {
        return server.engine().server();
    }

    /** Stops the broker: open connections end, what was accepted is on disk. Closing twice is harmless. */
    @Override
    public void close() {
        connections.close();
        server.close();
    }

    /** Only the hub around it, which comes in without a network. */
    private static final class OwnHub implements Company {
        private final BrokerSettings settings;
        private final int inVmId;
        private Optional<HubKeys> keys = Optional.empty();

        private OwnHub(BrokerSettings settings, int inVmId) {
            this.settings = settings;
            this.inVmId = inVmId;
        }

        private OwnHub opened() {
            keys = Optional.of(HubKeys.open(
                    settings.data(), settings.hostNames(), settings.tls().supplied(), settings.clock()));
            return this;
        }

        @Override
        public HubKeys keys() {
            return keys.orElseThrow();
        }

        @Override
        public Optional<X509Certificate> hubs() {
            return Optional.empty();
        }

        @Override
        public OptionalInt pairPort() {
            return OptionalInt.empty();
        }

        @Override
        public void join(Configuration configuration) {
            configuration
                    .getAddressConfigurations()
                    .forEach(address -> address.getQueueConfigs().forEach(queue -> queue.setGroupBuckets(GROUPS)));
            configuration.addAcceptorConfiguration(new TransportConfiguration(
                    InVMAcceptorFactory.class.getName(), Map.of("serverId", Integer.toString(inVmId)), "hub"));
        }

        @Override
        public boolean revives() {
            return true;
        }

        @Override
        public void settle(ActiveMQServer server, Reception reception) {
            // Nobody outside asks anything of it.
        }
    }
}
