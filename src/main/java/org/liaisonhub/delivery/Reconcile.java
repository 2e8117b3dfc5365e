package org.liaisonhub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Adds up a day: discharges = letters = what is settled + what somebody or the hub still has in hand. */
public final class Reconcile {
    private static final int PAGE = 500;
    private static final int NAMED = 100;

    /** The watch looks every few seconds; what is overdue for longer than this it has lost sight of. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LedgerView ledger;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone the hospital's, in which a day begins and ends */
    public Reconcile(LedgerView ledger, ZoneId zone, InstantSource clock) {
        this.ledger = ledger;
        this.zone = zone;
        this.clock = clock;
    }

    /** The day before today in the hospital's time zone. */
    public LocalDate yesterday() {
        return clock.instant().atZone(zone).toLocalDate().minusDays(1);
    }

    /** Adds up one day. Reads each of its discharges once, a page at a time. */
    public Reconciliation of(LocalDate day) {
        Instant since = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant late = clock.instant().minus(PATIENCE);
        DayBook book = ledger.days();
        DaySum sum = new DaySum(day, NAMED);
        Optional<DischargeLine> last = Optional.empty();
        do {
            List<DischargeLine> page = book.discharges(since, until, last, late, PAGE);
            page.forEach(sum::add);
            last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1));
        } while (last.isPresent());
        book.lost(since, until, NAMED).forEach(sum::lost);
        return sum.with(book.receipts(since, until));
    }
}
