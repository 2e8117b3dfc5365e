package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.Listing;

/** Results that come after the patient has gone. */
final class ResultRules {
    /**
     * Nothing said about results still awaited. Whether the laboratory still owes one is not known to the hub, so the
     * hospital has to say either which, or that there is none.
     */
    static final DossierRule NOT_ANNOUNCED = DossierRule.of(
            "PEND-01",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 5°",
            situation -> Trouble.when(
                    !new Leaving(situation).isDeath() && Silence.unlessGivenOrNone(pending(situation)),
                    PendingResults.class));

    static final DossierRule WITHOUT_OWNER = DossierRule.of(
            "PEND-02",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 5°; PRSB eDischarge Summary",
            situation -> Trouble.each(
                    PendingResults.class, pending(situation), ResultRules::isNobodys, PendingResult::what));

    static final List<DossierRule> RULES = List.of(NOT_ANNOUNCED, WITHOUT_OWNER);

    private ResultRules() {}

    private static Optional<Listing<PendingResult>> pending(Situation situation) {
        return situation.dossier().find(PendingResults.class).map(PendingResults::results);
    }

    private static boolean isNobodys(PendingResult result) {
        return Silence.onText(result.owner())
                || Silence.onText(result.phone())
                || result.expectedOn().isEmpty();
    }
}
