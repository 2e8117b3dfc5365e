package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;

/**
 * How much is open at one moment, in groups; bounded however much there is.
 *
 * @param deliveries unsettled ones by status and channel; groups of none are left out
 * @param tasks open ones by the part their owner has; groups of none are left out
 * @param parked waiting messages by the code of their reason; groups of none are left out
 */
public record OpenWork(List<Deliveries> deliveries, List<Tasks> tasks, List<ParkedFor> parked) {
    /** Nothing is open. */
    public static final OpenWork NONE = new OpenWork(List.of(), List.of(), List.of());

    public OpenWork {
        deliveries = List.copyOf(deliveries);
        tasks = List.copyOf(tasks);
        parked = List.copyOf(parked);
    }

    /**
     * Unsettled deliveries of one status and channel.
     *
     * @param overdue of them HELD, QUEUED or SENT, with something due from somebody, or an answer, by now
     * @param oldest when the oldest of them came to be
     */
    public record Deliveries(DeliveryStatus status, String channel, long count, long overdue, Instant oldest) {}

    /**
     * Open tasks of one kind of owner.
     *
     * @param overdue of them past their due time
     */
    public record Tasks(Fixer owner, long count, long overdue) {}

    /** Waiting messages parked for one reason. */
    public record ParkedFor(String code, long count) {}

    /** Unsettled deliveries in this status. */
    public long in(DeliveryStatus status) {
        return deliveries.stream()
                .filter(group -> group.status() == status)
                .mapToLong(Deliveries::count)
                .sum();
    }

    /** Unsettled deliveries that somebody should have settled or moved on by now. */
    public long overdue() {
        return deliveries.stream().mapToLong(Deliveries::overdue).sum();
    }

    /** Messages waiting parked. */
    public long parkedInAll() {
        return parked.stream().mapToLong(ParkedFor::count).sum();
    }

    /** When the oldest unsettled delivery came to be. */
    public Optional<Instant> oldest() {
        return deliveries.stream().map(Deliveries::oldest).min(Comparator.naturalOrder());
    }
}
