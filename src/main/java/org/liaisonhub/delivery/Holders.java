package org.liaisonhub.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who may hold a letter about a stay: it may have arrived, and nobody was told since that it does not hold any more. */
final class Holders {
    private Holders() {}

    /** Whatever documents somebody holds: the last letter he may have got. */
    static Collection<Delivery> ofAny(List<Delivery> deliveries) {
        return last(deliveries, Delivery::recipient);
    }

    /** Of each document that somebody holds: the last of its letters he may have got. */
    static Collection<Delivery> ofEach(List<Delivery> deliveries) {
        return last(
                deliveries,
                delivery -> delivery.recipient() + " " + delivery.document().kind());
    }

    private static Collection<Delivery> last(List<Delivery> deliveries, Function<Delivery, String> held) {
        Map<String, Delivery> holding = new LinkedHashMap<>();
        deliveries.forEach(delivery -> {
            if (!delivery.isLetter()) {
                holding.remove(held.apply(delivery));
            } else if (delivery.mayHaveArrived()) {
                holding.put(held.apply(delivery), delivery);
            }
        });
        return holding.values();
    }
}
