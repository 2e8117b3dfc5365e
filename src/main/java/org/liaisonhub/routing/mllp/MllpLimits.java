package org.liaisonhub.routing.mllp;

/**
 * How much one server takes.
 *
 * @param maxFrameBytes longest content of one frame
 * @param maxHeldBytes bytes of unfinished and unanswered frames, all connections together, beyond 8 KiB for each
 * @param maxConnections open connections; one more is closed at once
 * @param maxConnectionsPerPeer open connections of one address
 * @param workers messages the route handles at the same time
 */
public record MllpLimits(
        int maxFrameBytes, long maxHeldBytes, int maxConnections, int maxConnectionsPerPeer, int workers) {

    public MllpLimits {
        if (maxFrameBytes < 1
                || maxHeldBytes < maxFrameBytes
                || maxConnections < 1
                || maxConnectionsPerPeer < 1
                || workers < 1) {
            throw new IllegalArgumentException(
                    "MLLP limits must be 1 or more, and maxHeldBytes no less than maxFrameBytes: maxFrameBytes="
                            + maxFrameBytes + " maxHeldBytes=" + maxHeldBytes + " maxConnections=" + maxConnections
                            + " maxConnectionsPerPeer=" + maxConnectionsPerPeer + " workers=" + workers);
        }
    }

    /** 20 MiB a frame, a quarter of the heap (no less than two frames) together, 500 connections, a quarter of them of one address, 32 workers. */
    public static MllpLimits defaults() {
        int frame = 20 * 1024 * 1024;
        return new MllpLimits(frame, Math.max(2L * frame, Runtime.getRuntime().maxMemory() / 4), 500, 125, 32);
    }
}
