package org.liaisonhub.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time at the hub, which stands still between two steps of a scenario. */
final class StageClock implements InstantSource {
    private volatile Instant now;

    StageClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant when) {
        now = when;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** What happened then has happened: the clock never goes back within a scenario. */
    void notBefore(Instant when) {
        if (when.isAfter(now)) {
            now = when;
        }
    }
}
