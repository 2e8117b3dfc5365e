package org.liaisonhub.broker;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What the embedded broker can be told. {@link #of} gives the defaults, the {@code with...} methods change one.
 *
 * @param data the hub's data folder; the journal is in {@code broker} under it
 * @param host the address recipients connect to
 * @param port the port they connect to, 0 for any free one
 * @param hostNames what recipients call this machine by, for its certificate; localhost is always among them
 * @param redelivery of {@code intake} and {@code acks}
 * @param limits how much of disk, memory and connections may be used
 * @param tls how its door is kept
 * @param clock for certificates
 */
public record BrokerSettings(
        Path data,
        String host,
        int port,
        List<String> hostNames,
        Redelivery redelivery,
        BrokerLimits limits,
        BrokerTls tls,
        InstantSource clock) {

    /** Where recipients connect unless told otherwise. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** Where recipients connect unless told otherwise. */
    public static final int DEFAULT_PORT = 61617;

    public BrokerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("The broker's port is 0 to 65535, not " + port);
        }
        hostNames = List.copyOf(hostNames);
    }

    /** The defaults: TLS on 127.0.0.1:61617. */
    public static BrokerSettings of(Path data, InstantSource clock) {
        return new BrokerSettings(
                data,
                DEFAULT_HOST,
                DEFAULT_PORT,
                List.of(),
                Redelivery.DEFAULT,
                BrokerLimits.DEFAULT,
                BrokerTls.USUAL,
                clock);
    }

    /** The same, listening elsewhere. */
    public BrokerSettings withAddress(String newHost, int newPort) {
        return new BrokerSettings(data, newHost, newPort, hostNames, redelivery, limits, tls, clock);
    }

    /** The same, known by these names too. */
    public BrokerSettings withHostNames(List<String> newHostNames) {
        return new BrokerSettings(data, host, port, newHostNames, redelivery, limits, tls, clock);
    }

    /** The same with other redelivery. */
    public BrokerSettings withRedelivery(Redelivery newRedelivery) {
        return new BrokerSettings(data, host, port, hostNames, newRedelivery, limits, tls, clock);
    }

    /** The same with other limits. */
    public BrokerSettings withLimits(BrokerLimits newLimits) {
        return new BrokerSettings(data, host, port, hostNames, redelivery, newLimits, tls, clock);
    }

    /** The same, its door kept otherwise. */
    public BrokerSettings withTls(BrokerTls newTls) {
        return new BrokerSettings(data, host, port, hostNames, redelivery, limits, newTls, clock);
    }
}
