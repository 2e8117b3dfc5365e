package org.liaisonhub.alert;

import java.time.Duration;
import java.util.Map;

/**
 * When to tell.
 *
 * @param limits of each condition that is watched; one without a limit is never an alert
 * @param settle how long a figure must be over its limit before it is an alert
 * @param calm how long it must be under it again before the alert clears
 * @param group how long to wait for more, so that what starts together is one notice
 * @param repeat how long until somebody is told again of what goes on; zero: never
 */
public record AlertRules(
        Map<Condition, Limit> limits, Duration settle, Duration calm, Duration group, Duration repeat) {
    public AlertRules {
        limits = Map.copyOf(limits);
        if (settle.isNegative() || calm.isNegative() || group.isNegative() || repeat.isNegative()) {
            throw new IllegalArgumentException("the waits of alerts are not negative");
        }
    }
}
