package org.liaisonhub.alert;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.completeness.Fixer;

/**
 * One message to one kind of owner about everything that started, goes on or cleared.
 *
 * @param id the same in every attempt and on every way
 * @param started told for the first time
 * @param ongoing told before and not over
 * @param cleared over; told before
 */
public record Notice(
        String id, Instant at, Fixer owner, List<Alert> started, List<Alert> ongoing, List<Alert> cleared) {
    public Notice {
        started = List.copyOf(started);
        ongoing = List.copyOf(ongoing);
        cleared = List.copyOf(cleared);
    }
}
