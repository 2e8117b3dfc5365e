package org.liaisonhub.load;

import java.util.Arrays;

/**
 * How long something took, over many times, in milliseconds.
 *
 * @param count how many times
 * @param half half of them were done by then
 * @param most 99 of 100 were done by then
 * @param longest all were done by then
 */
public record Spread(int count, double half, double most, double longest) {
    /** Of microseconds; those that are negative did not happen. */
    static Spread of(long[] micros) {
        long[] sorted =
                Arrays.stream(micros).filter(micro -> micro >= 0).sorted().toArray();
        return new Spread(sorted.length, at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1.0));
    }

    private static double at(long[] sorted, double part) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)] / 1_000.0;
    }
}
