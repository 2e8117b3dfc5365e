package org.liaisonhub.routing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.broker.Broker;
import org.liaisonhub.broker.BrokerAlone;
import org.liaisonhub.broker.BrokerNotStarted;
import org.liaisonhub.broker.BrokerSettings;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.broker.OutsideBroker;
import org.liaisonhub.broker.OutsideSettings;
import org.liaisonhub.broker.Pair;
import org.liaisonhub.keys.HubPass;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.keys.PrivateFolder;

/** Which broker the hub works with, and what one that runs by itself is told, by the settings {@code liaison.broker.*}. */
public final class BrokerPlace {
    private static final String INSIDE = "inside";

    private final HubSettings settings;

    /** @param settings of the hub, or of the broker that runs by itself */
    public BrokerPlace(HubSettings settings) {
        this.settings = settings;
    }

    /** Whether the hub has a broker of its own. */
    static boolean isInside(HubSettings settings) {
        return settings.text(Setting.BROKER_URL).equals(INSIDE);
    }

    /** Starts the hub's own broker, or connects to the one that several hubs share. */
    Broker open(InstantSource clock) {
        String url = settings.text(Setting.BROKER_URL);
        if (isInside(settings)) {
            return EmbeddedBroker.start(own(clock));
        }
        List<InetSocketAddress> brokers = Arrays.stream(url.split(","))
                .map(address -> address(Setting.BROKER_URL, address.strip()))
                .toList();
        return OutsideBroker.connect(new OutsideSettings(
                brokers,
                new HubPass(settings.dataFile(Setting.BROKER_KEYS).toAbsolutePath(), settings.data()),
                settings.data().resolve("let-in"),
                OutsideSettings.PATIENCE));
    }

    /**
     * Starts a broker that runs by itself.
     *
     * @param role which of a pair; empty for one that stays alone
     * @throws HubNotStarted with one line that says what to do, if anything is not as it must be; nothing keeps running
     */
    public BrokerAlone alone(Optional<Pair.Role> role, InstantSource clock) {
        try {
            PrivateFolder.make(settings.data());
            return BrokerAlone.start(own(clock), role.map(this::pair), settings.dataFile(Setting.BROKER_KEYS));
        } catch (KeysUnreadable | BrokerNotStarted e) {
            throw new HubNotStarted(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new HubNotStarted("folder " + settings.data() + " cannot be made: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new HubNotStarted("liaison.broker: " + e.getMessage(), e);
        }
    }

    private BrokerSettings own(InstantSource clock) {
        return BrokerSettings.of(settings.data(), clock)
                .withAddress(settings.text(Setting.BROKER_HOST), settings.port(Setting.BROKER_PORT))
                .withHostNames(new Tls(settings).hostNames())
                .withTls(new Tls(settings).broker())
                .withLimits(DiskSettings.brokerLimits(settings));
    }

    private Pair pair(Pair.Role role) {
        Path locks = settings.dataFile(Setting.BROKER_PAIR_LOCKS).toAbsolutePath();
        return new Pair(
                role,
                settings.text(Setting.BROKER_PAIR_HOST),
                settings.port(Setting.BROKER_PAIR_PORT),
                new Tls(settings).hostNames().get(0),
                address(Setting.BROKER_PAIR_OTHER, settings.text(Setting.BROKER_PAIR_OTHER)),
                locks);
    }

    /** Not looked up here: a name may mean another machine tomorrow. */
    private InetSocketAddress address(Setting setting, String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port > 0 && port <= 65_535) {
                return InetSocketAddress.createUnresolved(text.substring(0, colon), port);
            }
        } catch (NumberFormatException e) {
            throw settings.wrong(setting, "is not of the form host:port");
        }
        throw settings.wrong(setting, "is not of the form host:port");
    }
}
