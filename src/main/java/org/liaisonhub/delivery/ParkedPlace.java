package org.liaisonhub.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in a list of parked messages, where a page or a run of replays goes on.
 *
 * @param parkedAt when that message was parked
 * @param id its id; tells apart what was parked at the same moment
 */
public record ParkedPlace(Instant parkedAt, String id) {
    private static final int LONGEST = 120;

    /** As one word, for {@link #of}. */
    public String text() {
        return parkedAt + "," + id;
    }

    /** The place such a word names. */
    public static Optional<ParkedPlace> of(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || comma == text.length() - 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ParkedPlace(Instant.parse(text.substring(0, comma)), text.substring(comma + 1)));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
