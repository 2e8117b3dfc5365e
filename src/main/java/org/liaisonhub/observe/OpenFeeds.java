package org.liaisonhub.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are open, because a route takes their messages or a sender's certificate is bound to them, and when each was last
 * heard. Their names are the operator's: nothing from outside adds one. For several threads.
 */
final class OpenFeeds {
    /** A route that is made again is closed for a moment; its feed has not been silent any shorter for that. */
    private static final Duration REMADE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Pulse> open = new ConcurrentHashMap<>();
    private final Map<String, Closed> closed = new ConcurrentHashMap<>();
    private final Set<String> ofRoutes = ConcurrentHashMap.newKeySet();
    private Set<String> ofSenders = Set.of();

    OpenFeeds(InstantSource clock) {
        this.clock = clock;
    }

    private record Closed(Pulse pulse, Instant at) {}

    /** A route takes its messages from now on. */
    synchronized void open(String feed) {
        ofRoutes.add(feed);
        begin(feed);
    }

    /** No route takes its messages any more. */
    synchronized void close(String feed) {
        ofRoutes.remove(feed);
        endUnused();
    }

    /** The feeds that senders' certificates are bound to, in place of those before. */
    synchronized void ofSenders(Set<String> feeds) {
        ofSenders = Set.copyOf(feeds);
        ofSenders.forEach(this::begin);
        endUnused();
    }

    /**
     * A message of it was answered. A feed that a route of the engineer's own takes for one of the hub's is open from its first message on;
     * the last answers of one that has just been closed do not open it again.
     */
    void heard(String feed) {
        Pulse pulse = open.get(feed);
        if (pulse == null) {
            heardUnopened(feed);
        } else {
            pulse.beat();
        }
    }

    /** The feeds that are open, and when each was last heard. */
    Map<String, Pulse> pulses() {
        return Map.copyOf(open);
    }

    boolean has(String feed) {
        return open.containsKey(feed);
    }

    private synchronized void heardUnopened(String feed) {
        if (!isJustClosed(feed)) {
            open(feed);
        }
    }

    private void begin(String feed) {
        Optional<Pulse> before =
                isJustClosed(feed) ? Optional.ofNullable(closed.get(feed)).map(Closed::pulse) : Optional.empty();
        closed.remove(feed);
        open.computeIfAbsent(feed, name -> before.orElseGet(() -> new Pulse(clock)));
    }

    private void endUnused() {
        Instant now = clock.instant();
        closed.values().removeIf(gone -> now.isAfter(gone.at().plus(REMADE)));
        for (String feed : Set.copyOf(open.keySet())) {
            if (!ofRoutes.contains(feed) && !ofSenders.contains(feed)) {
                @Nullable Pulse gone = open.remove(feed);
                if (gone != null) {
                    closed.put(feed, new Closed(gone, now));
                }
            }
        }
    }

    private boolean isJustClosed(String feed) {
        return Optional.ofNullable(closed.get(feed))
                .filter(gone -> !clock.instant().isAfter(gone.at().plus(REMADE)))
                .isPresent();
    }
}
