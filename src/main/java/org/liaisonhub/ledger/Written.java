package org.liaisonhub.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LedgerChange;

/** What one transaction wrote so far; it knows the statuses that were read, so that only what moves a delivery is told. */
final class Written {
    private final Map<String, DeliveryStatus> statuses = new HashMap<>();
    private final List<LedgerChange> changes = new ArrayList<>();
    private final Map<String, byte[]> messages = new LinkedHashMap<>();
    private boolean isPurging;

    /** What moved, in order. */
    List<LedgerChange> changes() {
        return changes;
    }

    /** The messages that were written, by delivery. */
    Map<String, byte[]> messages() {
        return messages;
    }

    /** Content was removed, and is not to be found anywhere. */
    void purged() {
        isPurging = true;
    }

    boolean isPurging() {
        return isPurging;
    }

    void message(String deliveryId, byte[] message) {
        messages.put(deliveryId, message);
    }

    List<Delivery> read(List<Delivery> deliveries) {
        deliveries.forEach(this::read);
        return deliveries;
    }

    Delivery read(Delivery delivery) {
        statuses.put(delivery.id(), delivery.status());
        return delivery;
    }

    void kept(Delivery delivery) {
        Optional<DeliveryStatus> from = Optional.ofNullable(statuses.put(delivery.id(), delivery.status()));
        if (from.isEmpty() || from.get() != delivery.status()) {
            changes.add(new LedgerChange.Moved(delivery, from));
        }
    }

    void add(LedgerChange change) {
        changes.add(change);
    }
}
