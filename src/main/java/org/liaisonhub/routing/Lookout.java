package org.liaisonhub.routing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.liaisonhub.broker.Broker;
import org.liaisonhub.broker.BrokerLayout;
import org.liaisonhub.broker.QueueDepth;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.disk.DiskGuard;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.keys.Credentials;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.observe.Observatory;
import org.liaisonhub.observe.ObserveServer;
import org.liaisonhub.observe.ObserveSettings;
import org.liaisonhub.observe.Sights;
import org.liaisonhub.observe.WatchPlan;

/** Lets operations see the hub: gives the observatory its sights and opens the port of health and metrics. */
final class Lookout {
    private static final String DUTY = "alerts";
    /** How long another hub waits before it speaks for one that fell silent. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    private final HubSettings settings;
    private final Observatory observatory;
    private final InstantSource clock;

    Lookout(HubSettings settings, Observatory observatory, InstantSource clock) {
        this.settings = settings;
        this.observatory = observatory;
        this.clock = clock;
    }

    /** Opens the port, with TLS for those who show the token in {@code credentials/metrics-token}; health says "not ready" until {@link #watch}. */
    ObserveServer open(HubKeys keys) {
        Optional<SSLContext> tls = new Tls(settings).observe(keys);
        return new ObserveServer(
                new ObserveSettings(
                        settings.text(Setting.OBSERVE_HOST),
                        settings.port(Setting.OBSERVE_PORT),
                        tls,
                        tls.map(on -> new Credentials(settings.data()).secret("metrics-token")),
                        settings.language()),
                observatory);
    }

    /**
     * Looks from now on, until what it returns is closed.
     *
     * @param certificates all that the hub uses: a broker outside knows nothing of those of the hub's own doors
     */
    AutoCloseable watch(
            Ledger ledger,
            Broker broker,
            Flow flow,
            DirectoryBook directory,
            Supplier<List<CertificateDate>> certificates,
            Alerts alerts,
            DiskGuard disk) {
        observatory.meters().channel(Channel.MAILBOX);
        String hub = identity();
        Sights sights = new Sights(
                ledger,
                () -> duty(ledger, hub),
                () -> queues(broker),
                flow::sight,
                certificates,
                directory,
                disk::state,
                settings.data());
        return observatory.watch(
                sights,
                BrokerLayout.ownAddresses(),
                new WatchPlan(
                        settings.duration(Setting.OBSERVE_PERIOD), alerts.setup(), alerts.desk(), Doors.version()));
    }

    private boolean duty(Ledger ledger, String hub) {
        Instant now = clock.instant();
        return ledger.commit(entry -> entry.takeDuty(DUTY, hub, now, now.plus(HOLD)));
    }

    /** The same after a restart, another for every other hub. */
    private String identity() {
        String place = host() + " " + settings.data().toAbsolutePath().normalize();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static Map<String, Long> queues(Broker broker) {
        if (!broker.isRunning()) {
            throw new IllegalStateException("the broker does not run");
        }
        Map<String, Long> depths = new TreeMap<>();
        List<String> own = BrokerLayout.ownAddresses();
        own.forEach(address ->
                broker.depth(address).map(QueueDepth::waiting).ifPresent(waiting -> depths.put(address, waiting)));
        return depths;
    }
}
