package org.liaisonhub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedReason;

/**
 * A page of parked messages; where nothing was looked for, with the reasons for which messages wait.
 *
 * @param more whether lines were left out by the limit
 * @param next where the next page begins
 */
record ParkedList(List<ParkedLine> items, boolean more, Optional<String> next, Optional<List<Reason>> reasons) {
    static ParkedList of(Listing<Parked> page, Optional<List<Reason>> reasons, Instant now) {
        return new ParkedList(
                page.items().stream()
                        .map(parked -> ParkedLine.listed(parked, now))
                        .toList(),
                page.more(),
                page.next(parked -> parked.place().text()),
                reasons);
    }

    /**
     * All that waits for one reason.
     *
     * @param hint what to do about it
     */
    record Reason(
            String code,
            String reason,
            String hint,
            long count,
            List<String> feeds,
            Instant oldest,
            Instant newest,
            long ageSeconds) {
        static Reason of(ParkedReason reason, UnaryOperator<String> hints, Instant now) {
            return new Reason(
                    reason.code(),
                    reason.why(),
                    hints.apply(reason.code()),
                    reason.count(),
                    reason.feeds(),
                    reason.oldest(),
                    reason.newest(),
                    Duration.between(reason.oldest(), now).toSeconds());
        }
    }
}
