package org.liaisonhub.broker;

import java.time.Duration;

/**
 * How often, and how far apart, a message is offered again after its reader gave up on it.
 *
 * @param first the wait before the second attempt
 * @param growth each wait is this many times the one before; at least 1
 * @param longest no wait is longer
 * @param attempts after so many the message goes to the dead letters; at least 1
 */
public record Redelivery(Duration first, double growth, Duration longest, int attempts) {

    /** 1 s, 2 s, 4 s ... at most 1 min, 10 attempts: about six minutes in all. */
    public static final Redelivery DEFAULT = new Redelivery(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 10);

    public Redelivery {
        if (first.isNegative() || longest.compareTo(first) < 0 || growth < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "Redelivery needs first <= longest, growth >= 1 and attempts >= 1; correct the broker's configuration");
        }
    }
}
