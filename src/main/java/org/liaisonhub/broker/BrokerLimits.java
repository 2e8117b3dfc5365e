package org.liaisonhub.broker;

import java.time.Duration;

/**
 * What the broker may use, so that neither a flood of feeds nor one recipient's or sender's software can take the machine down. A send that would break
 * a limit fails at once, so that the sender is told; nothing is dropped.
 *
 * @param memoryBytesPerAddress beyond it messages wait on disk instead of in memory
 * @param diskBytesPerAddress beyond it sends to that address fail
 * @param diskLeft bytes of the journal's file system that are left free; beyond it all sends fail
 * @param answerBytes the largest message a recipient may send
 * @param feedBytes the largest message a sender may hand in by its queue
 * @param connections of all recipients and senders together
 * @param sessionsPerRecipient of one recipient or sender together
 * @param bytesBeforeSignIn that a connection may send before it has signed in
 * @param timeToSignIn that it has for it
 */
public record BrokerLimits(
        long memoryBytesPerAddress,
        long diskBytesPerAddress,
        long diskLeft,
        int answerBytes,
        int feedBytes,
        int connections,
        int sessionsPerRecipient,
        int bytesBeforeSignIn,
        Duration timeToSignIn) {

    /**
     * 64 MiB in memory and 10 GiB on disk per address, 256 MiB left free, answers of 1 MiB, feeds of 20 MiB,
     * 2,000 connections, 64 sessions each, 64 KiB and
     * 10 s to sign in.
     */
    public static final BrokerLimits DEFAULT = new BrokerLimits(
            64L << 20, 10L << 30, 256L << 20, 1 << 20, 20 << 20, 2_000, 64, 1 << 16, Duration.ofSeconds(10));

    public BrokerLimits {
        if (memoryBytesPerAddress < 1
                || diskBytesPerAddress < 1
                || diskLeft < 1
                || answerBytes < 1
                || feedBytes < 1
                || connections < 1
                || sessionsPerRecipient < 1
                || bytesBeforeSignIn < 1
                || timeToSignIn.isNegative()) {
            throw new IllegalArgumentException("Every limit of the broker is at least 1; correct the configuration");
        }
    }

    /** The same, leaving so much of the disk free. */
    public BrokerLimits withDiskLeft(long bytes) {
        return new BrokerLimits(
                memoryBytesPerAddress,
                diskBytesPerAddress,
                bytes,
                answerBytes,
                feedBytes,
                connections,
                sessionsPerRecipient,
                bytesBeforeSignIn,
                timeToSignIn);
    }
}
