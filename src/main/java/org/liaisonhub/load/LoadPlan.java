package org.liaisonhub.load;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How much is sent, and how.
 *
 * @param first number of the first discharge
 * @param count how many discharges
 * @param connections senders at the same time, each with its own connection; each waits for an answer before it goes on
 * @param perSecond discharges begun a second, all senders together; empty: as fast as the answers come
 * @param input in which messages each discharge is told
 * @param patience how long a message is sent again and again until the hub takes it
 */
public record LoadPlan(
        int first, int count, int connections, OptionalDouble perSecond, LoadInput input, Duration patience) {
    public LoadPlan {
        if (first < 0 || count < 1 || first + count > 10_000_000 || connections < 1 || connections > 1_000) {
            throw new IllegalArgumentException("a load is of 1 to 10,000,000 discharges over 1 to 1,000 connections");
        }
        if (perSecond.isPresent() && perSecond.getAsDouble() <= 0) {
            throw new IllegalArgumentException("so many discharges a second must be more than none");
        }
    }
}
