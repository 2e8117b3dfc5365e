package org.liaisonhub.delivery;

import java.time.Duration;

/**
 * How long to wait for an answer, and how often and when to send again.
 *
 * @param technicalWait how long a message may go without any answer; positive; 30 min after MedCom
 * @param resends how often it is sent again when there is none; at most 2 after MedCom, then a person acts
 * @param firstBackOff wait after the first "not now" or failed send; positive
 * @param longestBackOff ceiling for any one wait; at least {@code firstBackOff}
 * @param attempts sends in all before the delivery is dead when channel or recipient keep saying "not now"
 * @param businessDays working days a GP has to say what he made of it
 * @param careWait how long a nurse has at most for a care plan that starts at once
 * @param grace how long a new document is held back for late news; zero by default, for the law wants it the same day
 */
public record Schedule(
        Duration technicalWait,
        int resends,
        Duration firstBackOff,
        Duration longestBackOff,
        int attempts,
        int businessDays,
        Duration careWait,
        Duration grace) {

    /** The defaults of content.md section 3.9. */
    public static final Schedule DEFAULT = new Schedule(
            Duration.ofMinutes(30),
            2,
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            12,
            2,
            Duration.ofHours(4),
            Duration.ZERO);

    public Schedule {
        if (firstBackOff.isNegative() || firstBackOff.isZero()) {
            throw new IllegalArgumentException("the first wait must be positive, not " + firstBackOff);
        }
        if (longestBackOff.compareTo(firstBackOff) < 0) {
            throw new IllegalArgumentException(
                    "the longest wait " + longestBackOff + " is shorter than the first, " + firstBackOff);
        }
        if (technicalWait.isNegative() || technicalWait.isZero()) {
            throw new IllegalArgumentException("the wait for any answer must be positive, not " + technicalWait);
        }
        if (careWait.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException("the wait for a nurse and the grace cannot be negative");
        }
        if (attempts < 1 || resends < 0 || businessDays < 0) {
            throw new IllegalArgumentException(
                    "there is at least one attempt, and resends and working days are not negative");
        }
    }

    /**
     * The wait after so many sends: doubling, with a ceiling, and shortened by up to half by the delivery's id, so that
     * what failed together does not come back together.
     */
    public Duration backOff(String deliveryId, int sends) {
        Duration full = firstBackOff;
        for (int i = 1; i < sends && full.compareTo(longestBackOff) < 0; i++) {
            full = full.multipliedBy(2);
        }
        if (full.compareTo(longestBackOff) > 0) {
            full = longestBackOff;
        }
        int spread = Math.floorMod((deliveryId + sends).hashCode(), 1000);
        return full.minusMillis(full.toMillis() / 2 * spread / 1000);
    }
}
