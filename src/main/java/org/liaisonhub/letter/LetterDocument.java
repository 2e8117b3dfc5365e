package org.liaisonhub.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Dossier;

/** What letter and care plan have in common: a version of a document, ready for a translator. */
public sealed interface LetterDocument permits LiaisonLetter, CarePlan {
    /** Which version of which document of which stay. */
    DocumentId id();

    /** French or English. */
    Locale language();

    /** Heading of the whole document. */
    String title();

    /** When this version was written. */
    Instant writtenAt();

    /** Everything about the stay that the reader may be told, for coded entries. */
    Dossier dossier();

    /** What the hospital did not state. */
    List<Finding> gaps();

    /** The text, in reading order. */
    List<LetterSection> sections();

    /** Documents whose files go with it. */
    default List<Attached> enclosed() {
        return List.of();
    }

    /** Changes exactly when what a reader is told changes; a version is written only then. */
    default String fingerprint() {
        return Fingerprint.of(
                title(),
                sections(),
                enclosed().stream()
                        .flatMap(document -> document.file().stream())
                        .map(AttachedFile::digest)
                        .sorted()
                        .toList());
    }
}
