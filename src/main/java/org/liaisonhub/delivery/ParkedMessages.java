package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;

/** Messages that wait for a person because the hub could not use them, within one commit of the ledger. */
public interface ParkedMessages {
    /** Keeps a message nobody could read; what waits already goes on waiting as it is. */
    void park(Parked parked);

    /** One of them, waiting or not; nobody else takes it in or ends its waiting before this commit ends. */
    Optional<Parked> find(String id);

    /** Ends the waiting; the first end stands. */
    void settle(String id, Task.Closing closing);

    /** Puts this end in place of any it had: what was dismissed is taken in after all. */
    void settleAfterAll(String id, Task.Closing closing);

    /** Removes the bytes of those whose waiting ended before a moment; how many. */
    int purge(Instant before, int limit, Instant now);
}
