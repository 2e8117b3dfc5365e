package org.liaisonhub.letter;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Treatment;

/** The dosage before the stay, from the list of usual treatments; an ambiguous match is no match. */
final class UsualDosage {
    private final List<Treatment> before;

    private UsualDosage(List<Treatment> before) {
        this.before = before;
    }

    static UsualDosage of(Dossier dossier) {
        return new UsualDosage(dossier.find(TreatmentsBefore.class)
                .map(said -> said.treatments().entries())
                .orElse(List.of()));
    }

    Optional<String> of(Treatment treatment) {
        List<Treatment> same =
                before.stream().filter(usual -> isSame(usual, treatment)).toList();
        return same.size() == 1 ? same.get(0).dosage() : Optional.empty();
    }

    private static boolean isSame(Treatment usual, Treatment treatment) {
        return usual.name().strip().equalsIgnoreCase(treatment.name().strip());
    }
}
