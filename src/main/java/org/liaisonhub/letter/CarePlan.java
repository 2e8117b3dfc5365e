package org.liaisonhub.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.discharge.Dossier;

/**
 * What the community nurse is to do, from when, with whom (R.1112-2, fiche de liaison infirmière).
 *
 * @param id which version for which stay
 * @param language French or English
 * @param title heading of the whole document
 * @param writtenAt when this version was written
 * @param dossier everything about the stay that its reader may be told, for coded entries
 * @param gaps what the hospital did not state
 * @param sections the text, in reading order
 */
public record CarePlan(
        DocumentId id,
        Locale language,
        String title,
        Instant writtenAt,
        Dossier dossier,
        List<Finding> gaps,
        List<LetterSection> sections)
        implements LetterDocument {
    public CarePlan {
        gaps = List.copyOf(gaps);
        sections = List.copyOf(sections);
    }
}
