package org.liaisonhub.broker;

import static org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.ResourceLimitSettings;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.RandomSecret;
import org.liaisonhub.keys.TlsRules;

/**
 * Says to Artemis what {@link BrokerSettings} and {@link BrokerLayout} mean.
 *
 * <p>Durable means forced to disk before the sender is answered. The journal gathers writes for 100 microseconds before it forces them, the
 * pager too; Artemis's own 3.3 milliseconds would allow one feed some 300 messages a second.
 */
record BrokerConfiguration(BrokerSettings settings, HubKeys keys) {

    static final String RECIPIENTS_DOOR = "recipients";

    private static final int GATHER_NANOS = 100_000;
    private static final Redelivery MAILBOX_REDELIVERY =
            new Redelivery(Duration.ofSeconds(5), 2, Duration.ofMinutes(5), 1);
    private static final int FOR_EVER = -1;
    private static final int DISK_LOOK_MILLIS = 1_000;
    private static final int PAGE_BYTES = 4 << 20;
    private static final int FEED_GROUPS = 64;
    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Artemis's own thirty mostly wake each other up: with two for each processor a discharge costs a tenth less. */
    private static final int THREADS = 2 * PROCESSORS;

    Configuration make(List<String> mailboxes) throws Exception {
        var folder = settings.data().resolve("broker");
        var configuration = new ConfigurationImpl()
                .setName("liaison")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true)
                .setLargeMessageSync(true)
                .setJournalBufferTimeout_NIO(GATHER_NANOS)
                .setPageSyncTimeout(GATHER_NANOS)
                .setThreadPoolMaxSize(THREADS)
                .setMinDiskFree(settings.limits().diskLeft())
                .setDiskScanPeriod(DISK_LOOK_MILLIS)
                .setJMXManagementEnabled(false)
                .setSuppressSessionNotifications(true)
                .setMessageExpiryScanPeriod(FOR_EVER)
                .setWildCardConfiguration(new WildcardConfiguration().setRoutingEnabled(false));
        closeToStrangers(configuration);
        configuration.addAcceptorConfiguration(recipientsDoor());
        addressSettings(configuration);
        Stream.concat(BrokerLayout.ownAddresses().stream(), mailboxes.stream())
                .forEach(address -> configuration.addAddressConfiguration(address(address)));
        return configuration;
    }

    /** The one queue of an address. */
    static QueueConfiguration queueOf(String address) {
        return QueueConfiguration.of(address)
                .setAddress(address)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoCreated(false)
                .setAutoDelete(false);
    }

    /** The one queue of a sender. It may name as many groups as it likes, and the broker remembers a turn of each for ever. */
    static QueueConfiguration queueOfFeed(String address) {
        return queueOf(address).setGroupBuckets(FEED_GROUPS);
    }

    ResourceLimitSettings limitsOfOne() {
        var limits = new ResourceLimitSettings();
        limits.setMaxSessions(settings.limits().sessionsPerRecipient());
        limits.setMaxQueues(0);
        return limits;
    }

    /** The caches are off so that whoever is shut out is refused at once; the cluster user is a way in that ships with a known password. */
    private static void closeToStrangers(Configuration configuration) {
        configuration
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setClusterUser("liaison.nobody." + RandomSecret.next())
                .setClusterPassword(RandomSecret.next())
                .setPopulateValidatedUser(true)
                .setResourceLimitSettings(new ConcurrentHashMap<>());
    }

    private TransportConfiguration recipientsDoor() {
        var door = new LinkedHashMap<String, Object>();
        door.put(HOST_PROP_NAME, settings.host());
        door.put(PORT_PROP_NAME, settings.port());
        door.put(REMOTING_THREADS_PROPNAME, PROCESSORS);
        door.put(SSL_ENABLED_PROP_NAME, true);
        door.put(ENABLED_PROTOCOLS_PROP_NAME, String.join(",", TlsRules.protocols()));
        door.put(ENABLED_CIPHER_SUITES_PROP_NAME, String.join(",", TlsRules.cipherSuites()));
        // A renewed certificate is taken up without a restart.
        door.put(SSL_AUTO_RELOAD_PROP_NAME, true);
        door.put(KEYSTORE_TYPE_PROP_NAME, "PEMCFG");
        door.put(KEYSTORE_PATH_PROP_NAME, keys.serverKeyStore().toString());
        door.put(TRUSTSTORE_TYPE_PROP_NAME, "PEMCA");
        door.put(TRUSTSTORE_PATH_PROP_NAME, keys.authorityFile().toString());
        door.put(settings.tls().certificateNeeded() ? NEED_CLIENT_AUTH_PROP_NAME : WANT_CLIENT_AUTH_PROP_NAME, true);
        door.put(PROTOCOLS_PROP_NAME, "CORE,AMQP,STOMP");
        door.put(CONNECTIONS_ALLOWED, settings.limits().connections());
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                door,
                RECIPIENTS_DOOR,
                Map.of("saslMechanisms", "EXTERNAL,PLAIN"));
    }

    private void addressSettings(Configuration configuration) {
        configuration.addAddressSetting("#", common());
        for (var address : List.of(BrokerLayout.INTAKE, BrokerLayout.ACKS)) {
            configuration.addAddressSetting(
                    address,
                    redelivered(common(), settings.redelivery())
                            .setMaxDeliveryAttempts(settings.redelivery().attempts())
                            .setDeadLetterAddress(SimpleString.of(BrokerLayout.deadLettersOf(address))));
        }
        // What a sender was told is taken stays until it is taken, however often that fails.
        configuration.addAddressSetting("feed.#", redelivered(common(), settings.redelivery()));
        configuration.addAddressSetting("mailbox.#", redelivered(common(), MAILBOX_REDELIVERY));
        configuration.addAddressSetting(
                "DLQ.#", redelivered(common(), MAILBOX_REDELIVERY).setDeadLetterAddress(null));
    }

    /**
     * Nothing is created by being named, nothing expires (and what would all the same is kept), and no sender can make the broker drop somebody else's message as
     * a duplicate.
     */
    private AddressSettings common() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setNoExpiry(true)
                .setExpiryAddress(SimpleString.of(BrokerLayout.UNDELIVERABLE))
                .setDeadLetterAddress(SimpleString.of(BrokerLayout.UNDELIVERABLE))
                .setIDCacheSize(0)
                .setMaxDeliveryAttempts(FOR_EVER)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(settings.limits().memoryBytesPerAddress())
                .setPageSizeBytes(PAGE_BYTES)
                .setPageLimitBytes(settings.limits().diskBytesPerAddress())
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL);
    }

    private static AddressSettings redelivered(AddressSettings address, Redelivery redelivery) {
        return address.setRedeliveryDelay(redelivery.first().toMillis())
                .setRedeliveryMultiplier(redelivery.growth())
                .setMaxRedeliveryDelay(redelivery.longest().toMillis());
    }

    private static CoreAddressConfiguration address(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(queueOf(name));
    }
}
