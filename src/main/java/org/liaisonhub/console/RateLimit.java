package org.liaisonhub.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many requests a second of each caller, with bursts, by a token bucket each. Remembers the 10,000 callers seen last; one that was
 * forgotten begins with a full bucket. For several threads.
 */
final class RateLimit {
    private static final int REMEMBERED = 10_000;

    private final double perNano;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param perSecond how fast a bucket fills
     * @param burst what a bucket holds
     * @param nanos a clock that never goes back
     */
    RateLimit(double perSecond, double burst, LongSupplier nanos) {
        this.perNano = perSecond / Duration.ofSeconds(1).toNanos();
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes one of this caller's bucket: zero if there was one, else how long until there is. */
    synchronized Duration take(String caller) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(caller, new Bucket(burst, now));
        double held = Math.min(burst, bucket.held() + (now - bucket.at()) * perNano);
        boolean enough = held >= 1;
        buckets.put(caller, new Bucket(enough ? held - 1 : held, now));
        return enough ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - held) / perNano));
    }

    private record Bucket(double held, long at) {}
}
