package org.liaisonhub.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.delivery.Truths.Technical;

/**
 * How a story should end.
 *
 * @param stay number of the stay it is about; empty when nobody can tell
 * @param letters versions of the liaison letter that were written
 * @param deliveries every one there is in the end
 * @param tasks rules whose tasks are open
 * @param parked messages put aside
 * @param answeredBefore files that are sent only when everybody has answered what came before
 */
record Ending(
        Optional<String> stay,
        int letters,
        List<Arrival> deliveries,
        Set<String> tasks,
        int parked,
        Set<String> answeredBefore) {
    Ending {
        deliveries = List.copyOf(deliveries);
        tasks = Set.copyOf(tasks);
        answeredBefore = Set.copyOf(answeredBefore);
    }

    /**
     * What becomes of one delivery.
     *
     * @param recipient to whom
     * @param purpose what for
     * @param status where it ends
     * @param technical did it arrive
     * @param business what the recipient made of it
     */
    record Arrival(String recipient, Purpose purpose, DeliveryStatus status, Technical technical, Business business) {
        static Arrival of(Delivery delivery) {
            return new Arrival(
                    delivery.recipient(),
                    delivery.purpose(),
                    delivery.status(),
                    delivery.truths().technical(),
                    delivery.truths().business());
        }

        @Override
        public String toString() {
            return String.join(" ", recipient, purpose.name(), status.name(), technical.name(), business.name());
        }
    }
}
