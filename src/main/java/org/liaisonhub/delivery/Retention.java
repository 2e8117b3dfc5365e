package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.StayId;

/**
 * Removes the content of what is settled for long: a stay that has left or was cancelled, of which nothing is open and to
 * which nothing happened for the whole time. What failed or is open stays whole. A few stays each commit, so that the flow
 * does not wait.
 */
public final class Retention {
    private static final String HUB = "liaison";
    private static final int STAYS = 20;
    private static final int PARKED = 100;

    private final Ledger ledger;
    private final Duration keep;
    private final InstantSource clock;

    /** @param keep how long content is kept after the last thing happened; zero: for ever */
    public Retention(Ledger ledger, Duration keep, InstantSource clock) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("content cannot be kept for less than no time: " + keep);
        }
        this.ledger = ledger;
        this.keep = keep;
        this.clock = clock;
    }

    /** Stays whose content goes next, longest silent first. */
    public List<StayId> due(int limit) {
        return before().map(before -> ledger.toPurge(before, limit)).orElse(List.of());
    }

    /** Removes a little, and gives room back to the disk; whether there may be more to do. */
    public boolean purge() {
        return before().map(this::purge).orElse(false);
    }

    private boolean purge(Instant before) {
        // Looked for outside of the commit: no writer waits for the search.
        List<StayId> due = ledger.toPurge(before, STAYS);
        Instant now = clock.instant();
        int parked = ledger.<Integer>commit(entry -> {
            // Somebody may have said or done something since.
            due.stream()
                    .filter(stay -> entry.isToPurge(stay, before))
                    .forEach(stay -> purge(entry, stay, before, now, new HashSet<>()));
            return entry.parked().purge(before, PARKED, now);
        });
        boolean hasRoomToGive = ledger.giveBack();
        return hasRoomToGive || due.size() == STAYS || parked == PARKED;
    }

    /**
     * A stay that got another number goes with the one it goes on as, and not before: what was said under the former number belongs in
     * that one's letter. Until then the note of it keeps it from being looked at again at once.
     *
     * @param seen what is being removed now, for numbers that go round in a ring
     */
    private boolean purge(Ledger.Entry entry, StayId stay, Instant before, Instant now, Set<StayId> seen) {
        if (!seen.add(stay)) {
            return true;
        }
        boolean isFree = StayBook.goesOnAs(entry, stay)
                .map(next -> entry.isToPurge(next, before) && purge(entry, next, before, now, seen))
                .orElse(true);
        if (isFree) {
            entry.purge(stay, now);
        }
        String what = isFree ? "purged" : "kept";
        String why = isFree
                ? "content removed; nothing had happened for " + keep
                : "content kept: the stay goes on under another number";
        entry.note(new HistoryLine(now, stay, Optional.empty(), HUB, what, why));
        return isFree;
    }

    private Optional<Instant> before() {
        return keep.isZero() ? Optional.empty() : Optional.of(clock.instant().minus(keep));
    }
}
