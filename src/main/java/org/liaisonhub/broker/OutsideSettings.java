package org.liaisonhub.broker;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liaisonhub.keys.HubPass;

/**
 * How a hub reaches a broker outside of it.
 *
 * @param brokers where they are: one, or both of a pair in any order; at least one
 * @param pass what the hub shows them
 * @param known folder in which the hub remembers whom it had let in
 * @param patience how long a call waits for the broker's answer, and how long a broker may be silent until it counts as lost
 */
public record OutsideSettings(List<InetSocketAddress> brokers, HubPass pass, Path known, Duration patience) {

    /** 15 seconds: longer than a pair needs to change, shorter than senders wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    public OutsideSettings {
        brokers = List.copyOf(brokers);
        if (brokers.isEmpty() || patience.toMillis() < 1_000) {
            throw new IllegalArgumentException("An outside broker needs an address, and at least a second of patience");
        }
    }

    /** Folder in which the hub remembers which feeds it had opened, beside the one for recipients. */
    Path knownFeeds() {
        return known.resolveSibling(known.getFileName() + "-feeds");
    }
}
