package org.liaisonhub.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.liaisonhub.delivery.Foreseen.OfMessage;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.delivery.Ledger.Rehearsed;

/**
 * Finds out what taking parked messages in again would do, by really doing it in a transaction that is taken back. Of
 * several each finds what those before it left, as when they are replayed.
 */
final class ReplayRehearsal {
    /** Messages at once: no writer waits long for it. */
    private static final int MOST = 50;

    /** Bytes at once; one message is always taken. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Ledger ledger;
    private final Replay replay;
    private final BiConsumer<Parked, RuntimeException> failures;
    private final InstantSource clock;

    ReplayRehearsal(Ledger ledger, Replay replay, BiConsumer<Parked, RuntimeException> failures, InstantSource clock) {
        this.ledger = ledger;
        this.replay = replay;
        this.failures = failures;
        this.clock = clock;
    }

    Foreseen of(ReplayOrder order) {
        int limit = Math.min(order.limit(), MOST);
        List<Parked> listed = ledger.parkedFor(order.code(), order.feed(), order.after(), limit);
        List<Parked> part = new ArrayList<>();
        long bytes = 0;
        Optional<ParkedPlace> seen = Optional.empty();
        for (Parked one : listed) {
            Optional<Parked> whole = ledger.findParked(one.id());
            long length = whole.map(parked -> parked.bytes().length).orElse(0);
            if (!part.isEmpty() && bytes + length > MOST_BYTES) {
                return of(part, seen);
            }
            bytes += length;
            whole.filter(parked -> parked.settled().isEmpty()).ifPresent(part::add);
            seen = Optional.of(one.place());
        }
        return of(part, seen.filter(more -> listed.size() == limit));
    }

    Foreseen of(List<Parked> part, Optional<ParkedPlace> next) {
        Set<String> failing = new HashSet<>();
        while (true) {
            try {
                Rehearsed<List<OfMessage>> seen = ledger.rehearse(entry -> take(entry, part, failing));
                return Foreseen.of(seen.result(), seen.changes(), ledger::findTask, next);
            } catch (FailedOn one) {
                failing.add(one.parked.id());
                failures.accept(one.parked, one.failed);
            }
        }
    }

    private List<OfMessage> take(Ledger.Entry entry, List<Parked> part, Set<String> failing) {
        Instant now = clock.instant();
        return part.stream()
                .map(parked -> new OfMessage(
                        parked, failing.contains(parked.id()) ? ParkedDesk.FAILED_AGAIN : take(entry, parked, now)))
                .toList();
    }

    private ReplayOutcome take(Ledger.Entry entry, Parked parked, Instant now) {
        try {
            return replay.take(entry, parked, now);
        } catch (LedgerUnavailable trouble) {
            throw trouble;
        } catch (RuntimeException failed) {
            throw new FailedOn(parked, failed);
        }
    }

    /** The hub failed on one: what it wrote half-way is taken back, and the others are seen without it. */
    private static final class FailedOn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Parked parked;
        private final transient RuntimeException failed;

        private FailedOn(Parked parked, RuntimeException failed) {
            super(failed);
            this.parked = parked;
            this.failed = failed;
        }
    }
}
