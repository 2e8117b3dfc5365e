package org.liaisonhub.load;

import java.time.Duration;
import java.util.Map;

/**
 * What a bench saw.
 *
 * @param ready from the start of the hub's process to its ports being open
 * @param took from the first message sent to the last delivery accepted in the ledger
 * @param toTaken from a clinical message being due to its 202; nothing in it where only one message is sent
 * @param toAnswer from an ADT being due to its AA
 * @param toDelivered to the last of the discharge's documents being read from its mailbox
 * @param toAccepted to the last of its deliveries being accepted in the ledger
 * @param cpu processor time of the hub's process meanwhile
 * @param compiling of that, what Java's compilers took: a hub that has run for an hour compiles nothing any more
 * @param own processor time of senders and recipients meanwhile
 * @param heap most that the hub's heap held before it was cleaned, bytes
 * @param resident most that the hub's process held, bytes
 * @param lost discharges the hub had taken that did not end accepted by everybody
 * @param repeats messages that came out of a mailbox again
 * @param notTaken answers other than AA and 202
 * @param disk what ledger and journal grew by for each discharge, bytes
 * @param questions longest answers of the API, milliseconds
 */
public record BenchResult(
        BenchPlan plan,
        int processors,
        Duration ready,
        Duration took,
        Spread toTaken,
        Spread toAnswer,
        Spread toDelivered,
        Spread toAccepted,
        Duration cpu,
        Duration compiling,
        Duration own,
        long heap,
        long resident,
        int lost,
        int repeats,
        int notTaken,
        long disk,
        Map<String, Double> questions) {
    /** Discharges a second over the full path. */
    public double rate() {
        return plan.discharges() / (took.toNanos() / 1e9);
    }

    /** Of that, Java's compilers, milliseconds. */
    public double compilingPerDischarge() {
        return compiling.toNanos() / 1e6 / plan.discharges();
    }

    /** Processor time of the hub for one discharge, milliseconds. */
    public double cpuPerDischarge() {
        return cpu.toNanos() / 1e6 / plan.discharges();
    }

    /** Processor time of senders and recipients for one discharge, milliseconds. */
    public double ownPerDischarge() {
        return own.toNanos() / 1e6 / plan.discharges();
    }
}
