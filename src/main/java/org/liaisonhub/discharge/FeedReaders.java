package org.liaisonhub.discharge;

import java.util.Map;
import java.util.Optional;

/** Finds who reads a message. */
@FunctionalInterface
public interface FeedReaders {
    /**
     * The reader of a format under the terms it names.
     *
     * @param format as {@link FeedFormat#text()} writes it
     * @return empty if nobody reads it; one that understands nothing, and says why, where the terms cannot be read
     */
    Optional<FeedReader> of(String format);

    /** Readers that know no terms, by content type. */
    static FeedReaders of(Map<String, FeedReader> byContentType) {
        Map<String, FeedReader> readers = Map.copyOf(byContentType);
        return format -> Optional.ofNullable(readers.get(format));
    }
}
