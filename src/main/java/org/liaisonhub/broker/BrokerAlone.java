package org.liaisonhub.broker;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.server.ActivateCallback;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.PeerKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker in a process of its own, for hubs outside of it: alone, or one of a pair. The same journal, rights, doors and limits as the one
 * inside a hub; hubs come in by their certificate.
 */
public final class BrokerAlone implements AutoCloseable {

    private final BrokerServer server;

    private BrokerAlone(BrokerServer server) {
        this.server = server;
    }

    /**
     * Starts a broker. When it returns, the broker serves, or stands by because the other one does.
     *
     * @param pair the pair it belongs to, if it is not alone
     * @param handedOver the primary's folder {@code hand-over/backup}, used at the first start of a backup
     * @throws org.liaisonhub.keys.KeysUnreadable when keys or accounts cannot be read
     * @throws BrokerNotStarted when it cannot start for any other reason
     */
    public static BrokerAlone start(BrokerSettings settings, Optional<Pair> pair, Path handedOver) {
        pair.ifPresent(two -> {
            SharedLocks.check(two.locks());
            PortInUse.tryOut(two.host(), two.port());
        });
        var backup = pair.filter(two -> two.role() == Pair.Role.BACKUP).map(two -> handedOver);
        return new BrokerAlone(BrokerServer.start(
                settings,
                () -> new Others(
                        settings,
                        pair,
                        PeerKeys.open(settings.data(), settings.hostNames(), backup, settings.clock()))));
    }

    /** What it does at this moment. */
    public BrokerState state() {
        return BrokerState.of(server.isStarted(), server.isActive(), server.isInStep());
    }

    /** Where hubs and recipients connect while it serves. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Hubs outside, and the other broker of a pair. */
    private record Others(BrokerSettings settings, Optional<Pair> pair, PeerKeys peers) implements Company {

        private static final Logger LOG = LoggerFactory.getLogger(BrokerAlone.class);

        @Override
        public HubKeys keys() {
            return peers.own();
        }

        @Override
        public Optional<X509Certificate> hubs() {
            return Optional.of(peers.hubs());
        }

        @Override
        public OptionalInt pairPort() {
            return pair.map(two -> OptionalInt.of(two.port())).orElse(OptionalInt.empty());
        }

        @Override
        public void join(Configuration configuration) {
            configuration.addAddressConfiguration(
                    new CoreAddressConfiguration().setName(BrokerLayout.ACCESS).addRoutingType(RoutingType.MULTICAST));
            pair.map(two -> new PairConfiguration(two, peers)).ifPresent(two -> {
                two.showOwnKeys();
                two.addTo(configuration);
            });
        }

        /** Of a pair the other one serves meanwhile, and this one must begin anew, as standing by. */
        @Override
        public boolean revives() {
            return pair.isEmpty();
        }

        @Override
        public void settle(ActiveMQServer server, Reception reception) {
            var register = new SharedRegister(server, peers.own());
            server.registerBrokerPlugin(new AccessDesk(reception, register));
            server.registerActivateCallback(new ActivateCallback() {
                @Override
                public void activated() {
                    register.takeOver(reception);
                    LOG.info("this broker serves now");
                }

                @Override
                public void deActivate() {
                    LOG.info("this broker does not serve any more");
                }
            });
        }
    }
}
