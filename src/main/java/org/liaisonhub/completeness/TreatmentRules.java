package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Severity.MAJOR;
import static org.liaisonhub.completeness.Severity.MINOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** What the patient takes from now on, what he no longer takes, and why. Not judged after a death. */
final class TreatmentRules {
    private static final Set<TreatmentChange> STOPPED_OR_REPLACED =
            EnumSet.of(TreatmentChange.STOPPED, TreatmentChange.SUSPENDED, TreatmentChange.SUBSTITUTED);

    /** The hospital prescribes, so that only a list or an explicit "none" is an answer. */
    static final DossierRule NO_LIST = DossierRule.of(
            "TRT-01",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 4°; CI-SIS LDL-SES 1..1 (LOINC 75311-1)",
            situation -> Trouble.when(
                    !new Leaving(situation).isDeath() && Silence.unlessGivenOrNone(atDischarge(situation)),
                    TreatmentsAtDischarge.class));

    static final DossierRule CHANGE_NOT_STATED = lines(
            "TRT-02",
            MAJOR,
            "PRSB eDischarge Summary; eHN guideline 1.1, A.2.8.2",
            line -> line.change() == TreatmentChange.NOT_STATED);

    static final DossierRule STOPPED_WITHOUT_REASON = lines(
            "TRT-03",
            MAJOR,
            "CSP R.1112-1-2, 4°",
            line -> STOPPED_OR_REPLACED.contains(line.change()) && hasNoReason(line));

    static final DossierRule CHANGED_WITHOUT_REASON = lines(
            "TRT-04",
            MAJOR,
            "eHN guideline 1.1, A.2.8.2.2",
            line -> line.change() == TreatmentChange.CHANGED && hasNoReason(line));

    static final DossierRule CHANGED_FROM_WHAT = lines(
            "TRT-05",
            MINOR,
            "PRSB eDischarge Summary (description of amendment)",
            line -> line.change() == TreatmentChange.CHANGED && Silence.onText(line.previousDosage()));

    /** A treatment of before that no line accounts for. Without any list TRT-01 says it all. */
    static final DossierRule SILENT_OMISSION =
            DossierRule.of("TRT-07", MAJOR, MED, "CSP R.1112-1-2, 4° (treatments stopped)", TreatmentRules::omissions);

    /**
     * Dosage for whatever is taken home; duration for what is new or of unstated change, as a treatment of before goes
     * on until somebody says otherwise.
     */
    static final DossierRule DOSE_OR_DURATION_MISSING = lines(
            "TRT-10",
            MAJOR,
            "CSP R.1112-1-2, 4° (dosage and duration)",
            line -> line.change().isTakenHome()
                    && (Silence.onText(line.treatment().dosage())
                            || isNew(line.change()) && Silence.onText(line.duration())));

    static final DossierRule SUSPENDED_FOR_EVER = lines(
            "TRT-17",
            MAJOR,
            "CSP R.1112-1-2, 4°; own reasoning",
            line -> line.change() == TreatmentChange.SUSPENDED && Silence.onText(line.resume()));

    static final List<DossierRule> RULES = List.of(
            NO_LIST,
            CHANGE_NOT_STATED,
            STOPPED_WITHOUT_REASON,
            CHANGED_WITHOUT_REASON,
            CHANGED_FROM_WHAT,
            SILENT_OMISSION,
            DOSE_OR_DURATION_MISSING,
            SUSPENDED_FOR_EVER);

    private TreatmentRules() {}

    private static DossierRule lines(String id, Severity severity, String basis, Predicate<TreatmentLine> faulty) {
        return DossierRule.of(
                id,
                severity,
                MED,
                basis,
                situation -> new Leaving(situation).isDeath()
                        ? List.of()
                        : Trouble.each(
                                TreatmentsAtDischarge.class,
                                atDischarge(situation),
                                faulty,
                                line -> line.treatment().name()));
    }

    private static List<Trouble> omissions(Situation situation) {
        Optional<Listing<TreatmentLine>> lines = atDischarge(situation);
        if (new Leaving(situation).isDeath() || Silence.unlessGivenOrNone(lines)) {
            return List.of();
        }
        List<Treatment> accountedFor = lines.map(Listing::entries).orElse(List.of()).stream()
                .map(TreatmentLine::treatment)
                .toList();
        return Trouble.each(
                TreatmentsBefore.class,
                situation.dossier().find(TreatmentsBefore.class).map(TreatmentsBefore::treatments),
                before -> !SameTreatment.isAmong(accountedFor, before),
                Treatment::name);
    }

    private static Optional<Listing<TreatmentLine>> atDischarge(Situation situation) {
        return situation.dossier().find(TreatmentsAtDischarge.class).map(TreatmentsAtDischarge::lines);
    }

    private static boolean isNew(TreatmentChange change) {
        return change == TreatmentChange.STARTED || change == TreatmentChange.NOT_STATED;
    }

    private static boolean hasNoReason(TreatmentLine line) {
        return line.reason()
                .filter(reason -> reason.code().isPresent() || !reason.text().isBlank())
                .isEmpty();
    }
}
