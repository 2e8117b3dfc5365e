package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All parked messages that wait for one reason.
 *
 * @param code the reason's stable code
 * @param why the same in words, as it stands at the newest of them
 * @param count how many wait
 * @param feeds which feeds brought them
 * @param oldest since when the first of them waits
 * @param newest since when the last of them waits
 */
public record ParkedReason(String code, String why, long count, List<String> feeds, Instant oldest, Instant newest) {
    /** Every reason for which something waits, the most frequent first. */
    public static List<ParkedReason> all(LedgerView ledger) {
        List<ParkedReason> reasons = new ArrayList<>();
        ledger.parkedGroups().stream()
                .collect(Collectors.groupingBy(ParkedGroup::code))
                .forEach((code, groups) -> newest(ledger, code).ifPresent(why -> reasons.add(of(code, why, groups))));
        reasons.sort(Comparator.comparingLong(ParkedReason::count).reversed().thenComparing(ParkedReason::code));
        return reasons;
    }

    /** Empty when the last of them was seen to meanwhile. */
    private static Optional<String> newest(LedgerView ledger, String code) {
        return ledger.parked(ParkedSearch.of(code, Optional.empty()), Optional.empty(), 1).stream()
                .map(Parked::reason)
                .findFirst();
    }

    private static ParkedReason of(String code, String why, List<ParkedGroup> groups) {
        return new ParkedReason(
                code,
                why,
                groups.stream().mapToLong(ParkedGroup::count).sum(),
                List.copyOf(groups.stream().map(ParkedGroup::feed).collect(Collectors.toCollection(TreeSet::new))),
                groups.stream().map(ParkedGroup::oldest).min(Instant::compareTo).orElse(Instant.EPOCH),
                groups.stream().map(ParkedGroup::newest).max(Instant::compareTo).orElse(Instant.EPOCH));
    }
}
