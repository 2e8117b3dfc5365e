package org.liaisonhub.routing.mllp;

import java.util.HashMap;
import java.util.Map;

/** Counts the connections open, all together and of each address, and gives no more than there are. For several threads. */
final class Places {

    private final int all;
    private final int perPeer;
    private final Map<String, Integer> taken = new HashMap<>();
    private int open;

    Places(int all, int perPeer) {
        this.all = all;
        this.perPeer = perPeer;
    }

    /** Takes a place for this address, or nothing at all. */
    synchronized boolean take(String peer) {
        int ofPeer = taken.getOrDefault(peer, 0);
        if (open >= all || ofPeer >= perPeer) {
            return false;
        }
        open++;
        taken.put(peer, ofPeer + 1);
        return true;
    }

    synchronized void giveBack(String peer) {
        open--;
        taken.computeIfPresent(peer, (address, count) -> count > 1 ? count - 1 : null);
    }

    synchronized int open() {
        return open;
    }
}
