package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.letter.DocumentId;

/**
 * A version of a document as it was written.
 *
 * @param id which version of which document
 * @param fingerprint changes when what a reader is told changes
 * @param writtenAt when
 * @param gaps how many gaps it was sent with
 * @param withdrawn the discharge was cancelled after it was written
 * @param text what a person reads
 * @param toldOf of whom it tells: the keys of every number the patient was called by or merged with; empty where it is not
 *     known
 */
public record LetterVersion(
        DocumentId id,
        String fingerprint,
        Instant writtenAt,
        int gaps,
        boolean withdrawn,
        String text,
        Set<String> toldOf) {
    public LetterVersion {
        toldOf = Collections.unmodifiableSet(new TreeSet<>(toldOf));
    }

    /** A version of which it is not known of whom it tells. */
    public LetterVersion(
            DocumentId id, String fingerprint, Instant writtenAt, int gaps, boolean withdrawn, String text) {
        this(id, fingerprint, writtenAt, gaps, withdrawn, text, Set.of());
    }
}
