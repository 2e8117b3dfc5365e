package org.liaisonhub.load;

import java.util.OptionalDouble;

/**
 * What a bench measures.
 *
 * @param discharges measured ones
 * @param warmUp discharges sent before, which are not measured
 * @param connections senders at the same time
 * @param perSecond as of {@link LoadPlan}
 * @param input in which messages each discharge is told
 * @param ledger deliveries of old that are in the ledger when the hub starts
 */
public record BenchPlan(
        int discharges, int warmUp, int connections, OptionalDouble perSecond, LoadInput input, int ledger) {
    public BenchPlan {
        if (discharges < 1 || discharges > 1_000_000 || warmUp < 0 || warmUp > 1_000_000) {
            throw new IllegalArgumentException("a bench is of 1 to 1,000,000 discharges");
        }
        if (connections < 1 || connections > 200) {
            throw new IllegalArgumentException("a bench has 1 to 200 connections");
        }
        if (perSecond.isPresent() && !(perSecond.getAsDouble() > 0)) {
            throw new IllegalArgumentException("a bench begins more than 0 discharges a second");
        }
        if (ledger < 0 || ledger > 10_000_000) {
            throw new IllegalArgumentException("a bench fills the ledger with up to 10,000,000 deliveries");
        }
    }
}
