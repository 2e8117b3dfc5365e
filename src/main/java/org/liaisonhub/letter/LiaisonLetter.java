package org.liaisonhub.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Enclosures;

/**
 * The letter to the GP and the patient's other doctors (R.1112-1-2; EU hospital discharge report).
 *
 * @param id which version for which stay
 * @param language French or English
 * @param title heading of the whole document
 * @param writtenAt when this version was written
 * @param dossier everything about the stay that its reader may be told, for coded entries
 * @param gaps what the hospital did not state
 * @param sections the text, in reading order
 */
public record LiaisonLetter(
        DocumentId id,
        Locale language,
        String title,
        Instant writtenAt,
        Dossier dossier,
        List<Finding> gaps,
        List<LetterSection> sections)
        implements LetterDocument {
    public LiaisonLetter {
        gaps = List.copyOf(gaps);
        sections = List.copyOf(sections);
    }

    @Override
    public List<Attached> enclosed() {
        return Enclosures.of(dossier).joined();
    }
}
