package org.liaisonhub.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the whole chain showed.
 *
 * @param links how many follow each other unbroken from the first
 * @param first when the first deed was done
 * @param last when the last of the unbroken ones was done
 * @param head the last of the unbroken ones
 * @param fault the first that does not fit; empty if all is intact
 */
public record Check(long links, Optional<Instant> first, Optional<Instant> last, Head head, Optional<Fault> fault) {
    private static final int PAGE = 1_000;

    /**
     * A link that does not fit.
     *
     * @param sequence its number
     * @param kind what is wrong with it
     */
    public record Fault(long sequence, Kind kind) {}

    /** What can be wrong. */
    public enum Kind {
        /** The number is not there: it was taken out, or the numbers were changed. */
        MISSING,
        /** It is not chained to the one before: one was put in, taken out or moved. */
        MISPLACED,
        /** Its content is not what its hash was made of. */
        CHANGED,
        /** It was noted elsewhere, and is not there any more: the end was cut off. */
        CUT_OFF,
        /** It was noted elsewhere with another hash: the chain was written anew. */
        REWRITTEN
    }

    /**
     * Looks at every link, oldest first, until one does not fit.
     *
     * @param noted heads that were noted elsewhere, in any order
     */
    public static Check of(AuditTrail trail, List<Head> noted) {
        Walk walk = new Walk(noted);
        List<Link> page = trail.after(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty() && page.stream().allMatch(walk::accepts)) {
            page = trail.after(page.get(page.size() - 1).sequence(), PAGE);
        }
        return walk.end();
    }
}
