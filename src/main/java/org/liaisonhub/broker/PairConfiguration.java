package org.liaisonhub.broker;

import static org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.DistributedLockManagerConfiguration;
import org.apache.activemq.artemis.core.config.ha.ReplicationBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.ReplicationPrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.server.cluster.impl.MessageLoadBalancingType;
import org.liaisonhub.keys.PeerKeys;
import org.liaisonhub.keys.TlsRules;

/**
 * Says to Artemis that two brokers are a pair: a door of their own with certificates on both sides, a connection between them, and a lock
 * that only one of them can hold while it serves. Nobody fails back by himself: who serves goes on until it ends.
 */
record PairConfiguration(Pair pair, PeerKeys keys) {

    static final String CLUSTER = "liaison";

    /** Also the name in the certificate a broker shows: it contains a dot, so no recipient and no sender has it. */
    static final String USER = "liaison.broker";

    static final String DOOR = "pair";

    private static final int CONNECTIONS = 64;
    private static final String SELF = "self";
    private static final String OTHER = "other";
    private static final Duration LOST_AFTER = Duration.ofSeconds(10);
    private static final Duration CHECK = Duration.ofSeconds(2);
    private static final Duration FIRST_COPY = Duration.ofMinutes(10);

    void addTo(Configuration configuration) {
        configuration.setClusterUser(USER).setClusterPassword(keys.clusterPassword());
        configuration.addAcceptorConfiguration(door());
        configuration.addConnectorConfiguration(SELF, way(SELF, pair.name(), pair.port()));
        configuration.addConnectorConfiguration(
                OTHER, way(OTHER, pair.other().getHostString(), pair.other().getPort()));
        configuration.addClusterConfiguration(new ClusterConnectionConfiguration()
                .setName(CLUSTER)
                .setConnectorName(SELF)
                .setStaticConnectors(List.of(OTHER))
                .setAllowDirectConnectionsOnly(true)
                .setMaxHops(1)
                .setMessageLoadBalancingType(MessageLoadBalancingType.OFF)
                .setRetryInterval(CHECK.toMillis() / 4)
                .setClientFailureCheckPeriod(CHECK.toMillis())
                .setConnectionTTL(LOST_AFTER.toMillis())
                .setCallTimeout(LOST_AFTER.toMillis()));
        configuration.setHAPolicyConfiguration(policy());
    }

    private HAPolicyConfiguration policy() {
        var lock = new DistributedLockManagerConfiguration(
                SharedLocks.class.getName(),
                Map.of(SharedLocks.FOLDER, pair.locks().toString()));
        return switch (pair.role()) {
            case PRIMARY ->
                ReplicationPrimaryPolicyConfiguration.withDefault()
                        .setClusterName(CLUSTER)
                        .setInitialReplicationSyncTimeout(FIRST_COPY.toMillis())
                        .setMaxSavedReplicatedJournalsSize(1)
                        .setDistributedManagerConfiguration(lock);
            case BACKUP ->
                ReplicationBackupPolicyConfiguration.withDefault()
                        .setClusterName(CLUSTER)
                        .setAllowFailBack(false)
                        .setInitialReplicationSyncTimeout(FIRST_COPY.toMillis())
                        .setMaxSavedReplicatedJournalsSize(1)
                        .setDistributedManagerConfiguration(lock);
        };
    }

    private TransportConfiguration door() {
        var door = new LinkedHashMap<String, Object>(tls());
        door.put(HOST_PROP_NAME, pair.host());
        door.put(PORT_PROP_NAME, pair.port());
        door.put(KEYSTORE_PATH_PROP_NAME, keys.own().serverKeyStore().toString());
        door.put(NEED_CLIENT_AUTH_PROP_NAME, true);
        door.put(PROTOCOLS_PROP_NAME, "CORE");
        door.put(CONNECTIONS_ALLOWED, CONNECTIONS);
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), door, DOOR);
    }

    private TransportConfiguration way(String name, String host, int port) {
        var way = new LinkedHashMap<String, Object>(tls());
        way.put(HOST_PROP_NAME, host);
        way.put(PORT_PROP_NAME, port);
        way.put(KEYSTORE_PATH_PROP_NAME, keys.linkKeyStore().toString());
        way.put(VERIFY_HOST_PROP_NAME, true);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), way, name);
    }

    private Map<String, Object> tls() {
        return Map.of(
                SSL_ENABLED_PROP_NAME,
                true,
                ENABLED_PROTOCOLS_PROP_NAME,
                String.join(",", TlsRules.protocols()),
                ENABLED_CIPHER_SUITES_PROP_NAME,
                String.join(",", TlsRules.cipherSuites()),
                KEYSTORE_TYPE_PROP_NAME,
                "PEMCFG",
                TRUSTSTORE_TYPE_PROP_NAME,
                "PEMCA",
                TRUSTSTORE_PATH_PROP_NAME,
                keys.own().authorityFile().toString());
    }

    /**
     * Makes this process show its own keys whatever the other broker announces: Artemis hands on, with where a broker is, the paths of the
     * key files on that broker's own disk.
     */
    void showOwnKeys() {
        System.setProperty("org.apache.activemq.ssl.keyStoreType", "PEMCFG");
        System.setProperty(
                "org.apache.activemq.ssl.keyStore", keys.linkKeyStore().toString());
        System.setProperty("org.apache.activemq.ssl.trustStoreType", "PEMCA");
        System.setProperty(
                "org.apache.activemq.ssl.trustStore", keys.own().authorityFile().toString());
    }
}
