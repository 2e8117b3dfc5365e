package org.liaisonhub.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When something last showed that it works. */
public final class Pulse {
    private final InstantSource clock;
    private volatile Instant last;

    /** Counts as having shown it now. */
    public Pulse(InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** It works. */
    public void beat() {
        last = clock.instant();
    }

    /** When it last did. */
    public Instant last() {
        return last;
    }

    /** How long it has shown nothing; zero when the clock was put back. */
    Duration silence() {
        Duration silence = Duration.between(last, clock.instant());
        return silence.isNegative() ? Duration.ZERO : silence;
    }
}
