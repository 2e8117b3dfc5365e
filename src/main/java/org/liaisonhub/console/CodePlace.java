package org.liaisonhub.console;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.liaisonhub.delivery.CodeMet;

/**
 * A place in the list of unknown codes, where a page goes on: by feed and kind, the most frequent first. A code that is met while
 * somebody reads page by page may move ahead of it.
 */
record CodePlace(String feed, String kind, long times, String code) implements Comparable<CodePlace> {
    private static final Comparator<CodePlace> ORDER = Comparator.comparing(CodePlace::feed)
            .thenComparing(CodePlace::kind)
            .thenComparing(CodePlace::times, Comparator.reverseOrder())
            .thenComparing(CodePlace::code);

    static CodePlace of(CodeMet met) {
        return new CodePlace(
                met.feed(), met.code().table().key(), met.times(), met.code().local());
    }

    /** The place that {@link #text} names. */
    static Optional<CodePlace> of(String text) {
        String[] parts = text.split(",", 4);
        if (parts.length < 4 || !parts[2].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            String feed = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            return Optional.of(new CodePlace(feed, parts[1], Long.parseLong(parts[2]), parts[3]));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** As one word, for {@link #of(String)}. */
    String text() {
        return String.join(",", URLEncoder.encode(feed, StandardCharsets.UTF_8), kind, Long.toString(times), code);
    }

    boolean isBefore(CodeMet met) {
        return compareTo(of(met)) < 0;
    }

    @Override
    public int compareTo(CodePlace other) {
        return ORDER.compare(this, other);
    }
}
