package org.liaisonhub.torture;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a campaign did, and what it found.
 *
 * @param seed by which it can be done again
 * @param blows how often the hub's life ended in which way
 * @param evidence what senders and recipients know
 * @param starts how long each start took until the hub was ready
 * @param faults everything that is not as promised
 * @param took the whole campaign
 */
public record Outcome(
        long seed,
        Map<String, Integer> blows,
        Evidence evidence,
        List<Duration> starts,
        List<Fault> faults,
        Duration took) {

    /** How often the hub's process ended without being asked to. */
    public int deaths() {
        return blows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often it was frozen. */
    public int freezes() {
        return blows.entrySet().stream()
                .filter(blow -> blow.getKey().contains("frozen"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Acknowledged inputs and due letters that are missing. */
    public long lost() {
        return faults.stream().filter(Fault::isLoss).count();
    }

    /** The slowest start. */
    public Duration slowestStart() {
        return starts.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** Half of the starts were as fast or faster. */
    public Duration medianStart() {
        return starts.stream().sorted().skip(starts.size() / 2).findFirst().orElse(Duration.ZERO);
    }
}
