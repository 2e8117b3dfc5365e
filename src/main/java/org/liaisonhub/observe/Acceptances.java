package org.liaisonhub.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.letter.DocumentKind;

/**
 * How long it took from a patient's leaving until a GP first accepted the letter. The commit only notes that a delivery
 * was accepted; the ledger is asked for the rest later, so that a patient who left before a restart counts as well.
 */
final class Acceptances {
    private static final int MOST = 20_000;

    private final BlockingQueue<Accepted> noted = new ArrayBlockingQueue<>(MOST);
    private final LedgerView ledger;
    private final Supplier<Directory> directory;
    private final Meters meters;

    private record Accepted(Delivery delivery, Instant at) {
        String id() {
            return delivery.id();
        }
    }

    Acceptances(LedgerView ledger, Supplier<Directory> directory, Meters meters) {
        this.ledger = ledger;
        this.directory = directory;
        this.meters = meters;
    }

    /** Notes acceptances among what was written; beyond 20,000 that were not looked at yet the figure misses some. */
    void note(List<LedgerChange> changes, Supplier<Instant> now) {
        for (LedgerChange change : changes) {
            if (change instanceof LedgerChange.Moved moved && isAcceptance(moved.delivery())) {
                noted.offer(new Accepted(moved.delivery(), now.get()));
            }
        }
    }

    private static boolean isAcceptance(Delivery delivery) {
        return delivery.status() == DeliveryStatus.ACCEPTED
                && delivery.document().kind() == DocumentKind.LIAISON_LETTER;
    }

    /** Measures those that were noted, in the order in which they were accepted. */
    void measure() {
        List<Accepted> batch = new LinkedList<>();
        noted.drainTo(batch);
        Set<String> later = batch.stream().map(Accepted::id).collect(Collectors.toCollection(HashSet::new));
        try {
            while (!batch.isEmpty()) {
                later.remove(batch.get(0).id());
                measure(batch.get(0), later);
                batch.remove(0);
            }
        } finally {
            // Left when the ledger could not be asked: later, then.
            batch.forEach(noted::offer);
        }
    }

    private void measure(Accepted accepted, Set<String> later) {
        Delivery delivery = accepted.delivery();
        if (isGp(delivery.recipient()) && isFirst(delivery, later)) {
            ledger.stay(delivery.document().stay())
                    .flatMap(StaySummary::leftAt)
                    .map(left -> Duration.between(left, accepted.at()))
                    .filter(took -> !took.isNegative())
                    .ifPresent(meters::accepted);
        }
    }

    private boolean isGp(String recipient) {
        return directory
                .get()
                .find(recipient)
                .filter(found -> found.kind() == Recipient.Kind.GENERAL_PRACTITIONER)
                .isPresent();
    }

    private boolean isFirst(Delivery delivery, Set<String> later) {
        return ledger.deliveriesOf(delivery.document().stay()).stream()
                .filter(other -> isAcceptance(other) && isGp(other.recipient()))
                .allMatch(other -> other.id().equals(delivery.id()) || later.contains(other.id()));
    }
}
