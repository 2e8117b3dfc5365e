package org.liaisonhub.console;

import java.util.List;

/**
 * A list of the API.
 *
 * @param items its lines
 * @param more whether lines were left out by the limit
 */
record Listing<T>(List<T> items, boolean more) {
    /** The first lines of what was found when one more than {@code limit} was asked for. */
    static <F> Listing<F> of(List<F> found, int limit) {
        return new Listing<>(found.stream().limit(limit).toList(), found.size() > limit);
    }
}
