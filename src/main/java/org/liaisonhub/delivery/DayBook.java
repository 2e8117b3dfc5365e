package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in and left on a day. Every answer is bounded and served by an index. */
public interface DayBook {
    /**
     * Discharges by the time the patient left.
     *
     * @param after the last line of the page before
     * @param late something that was due before this moment and is not done is forgotten
     */
    List<DischargeLine> discharges(
            Instant since, Instant until, Optional<DischargeLine> after, Instant late, int limit);

    /** Messages taken in, by what they were about: names of {@link Receipt.About}, or EARLIER where it was not noted. */
    Map<String, Long> receipts(Instant since, Instant until);

    /** Messages that were taken in and left neither a stay nor a parked message: feed and control id. */
    List<String> lost(Instant since, Instant until, int limit);
}
