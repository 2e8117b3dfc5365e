package org.liaisonhub.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Messages written a moment ago: most are sent at once, and need not be read and unpacked for it. Each is given once; the newest stay, up
 * to a number of bytes. The ledger has them all.
 */
final class RecentMessages {
    private final long most;
    private final Map<String, byte[]> byDelivery = new LinkedHashMap<>();
    private long bytes;

    /** @param most bytes */
    RecentMessages(long most) {
        this.most = most;
    }

    synchronized void remember(Map<String, byte[]> written) {
        written.forEach((delivery, message) -> {
            take(delivery);
            byDelivery.put(delivery, message);
            bytes += message.length;
        });
        var oldest = byDelivery.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    synchronized void forget() {
        byDelivery.clear();
        bytes = 0;
    }

    synchronized Optional<byte[]> take(String delivery) {
        Optional<byte[]> message = Optional.ofNullable(byDelivery.remove(delivery));
        bytes -= message.map(found -> found.length).orElse(0);
        return message;
    }
}
