package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** A fault that must last: a stopwatch to wait for. */
final class MinutesPassed {
    private final long until;

    MinutesPassed(int minutes) {
        until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    }

    void assertOver() {
        assertThat(System.nanoTime()).isGreaterThan(until);
    }
}
