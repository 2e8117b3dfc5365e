package org.liaisonhub.delivery;

import java.util.Optional;

/**
 * Which parked messages are to be taken in again: all that wait for one reason, in the order they came, a part at a time.
 *
 * @param code the reason's stable code
 * @param feed those of this feed; of every feed if empty
 * @param after where the part before ended; empty for the first
 * @param limit how many at most, 1 or more
 */
public record ReplayOrder(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit) {}
