package org.liaisonhub.delivery;

import java.time.Instant;
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
 */
public record LetterVersion(
        DocumentId id, String fingerprint, Instant writtenAt, int gaps, boolean withdrawn, String text) {}
