package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** Where the next page begins: the place of the last line, if there are more. */
    Optional<String> next(Function<T, String> place) {
        return more ? Optional.of(items.get(items.size() - 1)).map(place) : Optional.empty();
    }
}
