package org.liaisonhub.delivery;

import java.time.Instant;

/** Messages that wait for a person because the hub could not use them, within one commit of the ledger. */
public interface ParkedMessages {
    /** Keeps a message nobody could read; what waits already goes on waiting as it is. */
    void park(Parked parked);

    /** Whether one of that id waits. */
    boolean isWaiting(String id);

    /** Ends the waiting; the first end stands. */
    void settle(String id, Task.Closing closing);

    /** Removes the bytes of those whose waiting ended before a moment; how many. */
    int purge(Instant before, int limit, Instant now);
}
