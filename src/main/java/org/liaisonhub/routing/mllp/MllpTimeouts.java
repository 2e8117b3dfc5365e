package org.liaisonhub.routing.mllp;

import java.time.Duration;
import java.util.List;

/**
 * How long one connection of a server may take.
 *
 * @param idle silence inside an unfinished frame, and the time a sender may take to accept an answer
 * @param frame from the first to the last byte of a frame, however busily they trickle
 * @param betweenFrames silence on a connection that has nothing under way
 * @param finalReturn how long to wait for the carriage return after an end block before doing without
 * @param drain on stop, how long an answer under way may take before its connection is closed all the same
 * @param answer from a whole frame to its acknowledgement; after it the sender hears AE, and what the route says later is dropped
 */
public record MllpTimeouts(
        Duration idle, Duration frame, Duration betweenFrames, Duration finalReturn, Duration drain, Duration answer) {

    public MllpTimeouts {
        for (var timeout : List.of(idle, frame, betweenFrames, finalReturn, drain, answer)) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("every MLLP timeout must be longer than zero, not " + timeout);
            }
        }
    }

    /** 30 s, 60 s, 1 h, 250 ms, 20 s, 30 s. */
    public static MllpTimeouts defaults() {
        return new MllpTimeouts(
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofHours(1),
                Duration.ofMillis(250),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30));
    }
}
