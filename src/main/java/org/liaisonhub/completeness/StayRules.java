package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.ADM;
import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.SEC;
import static org.liaisonhub.completeness.Severity.INFO;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.Diagnoses;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

/** Why the patient came, what happened, how he left. Whether the dates agree is said by {@link StayDates}. */
final class StayRules {
    private static final Set<ExitCircumstance.Kind> WITHOUT_CONSENT =
            EnumSet.of(ExitCircumstance.Kind.AGAINST_ADVICE, ExitCircumstance.Kind.ESCAPED);

    static final DossierRule DATES = DossierRule.of(
            "STAY-01", MAJOR, ADM, "CSP R.1112-1-2, 1°; HL7 Europe HDR Encounter.period", StayDates::troubles);

    /** How the patient leaves can be said only once he has left; the circumstance says it too. */
    static final DossierRule MODES = DossierRule.of(
            "STAY-02", MAJOR, ADM, "CSP R.1112-1-2, 1°; CI-SIS LDL-SES mode of entry and exit", situation -> {
                boolean entry = situation.dossier().find(EntryMode.class).isPresent();
                boolean exit = !new Leaving(situation).hasLeft()
                        || situation.dossier().find(ExitMode.class).isPresent()
                        || situation.dossier().find(ExitCircumstance.class).isPresent();
                return !entry ? List.of(Trouble.in(EntryMode.class)) : Trouble.when(!exit, ExitMode.class);
            });

    static final DossierRule NO_DOCTOR = DossierRule.of(
            "STAY-03",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 1°; eHN guideline 1.1, A.1.7",
            situation -> Trouble.when(
                    situation.dossier().find(Author.class).isEmpty()
                            && !new CareCircle(situation.dossier()).has(CareRole.ATTENDING),
                    Author.class));

    static final DossierRule NO_REASON = DossierRule.of(
            "STAY-05",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 2°; CI-SIS LDL-SES 1..1 (LOINC 42349-1)",
            situation -> Trouble.when(
                    Silence.onText(situation.dossier().find(Reason.class).map(Reason::text)), Reason.class));

    static final DossierRule NO_SUMMARY = DossierRule.of(
            "STAY-06",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 3°; HL7 Europe HDR 1..1 (LOINC 8648-8)",
            situation -> Trouble.when(
                    Silence.onText(situation.dossier().find(Summary.class).map(Summary::text)), Summary.class));

    static final DossierRule NO_DIAGNOSIS = DossierRule.of(
            "STAY-07",
            MAJOR,
            MED,
            "PRSB eDischarge Summary 1..1; eHN guideline 1.1, A.2.6.1",
            situation -> Trouble.when(
                    Silence.on(situation.dossier().find(Diagnoses.class).map(Diagnoses::diagnoses)), Diagnoses.class));

    /** "Not asked" is an answer here: better than a silence taken for "none". */
    static final DossierRule ALLERGIES_SILENT = DossierRule.of(
            "STAY-12",
            MAJOR,
            MED,
            "PRSB eDischarge Summary 1..1; eHN guideline 1.1, A.2.2.1",
            situation -> Trouble.when(
                    !new Leaving(situation).isDeath()
                            && situation.dossier().find(Allergies.class).isEmpty(),
                    Allergies.class));

    /** Switches off what is about care to come. Graver while services that come to the home must be told to stop. */
    static final DossierRule DEATH = DossierRule.of(
            "STAY-13",
            INFO,
            SEC,
            "MedCom HospitalNotification (death); IHE PAM France ZFM-2 = 9",
            situation -> !new Leaving(situation).isDeath()
                    ? List.of()
                    : List.of(
                            HomeServices.areKnown(situation.dossier())
                                    ? Trouble.in(ExitMode.class).raisedTo(MAJOR)
                                    : Trouble.in(ExitMode.class)));

    static final DossierRule WITHOUT_MEDICAL_CONSENT = DossierRule.of(
            "STAY-14",
            MAJOR,
            MED,
            "IHE PAM France PV1-36 = 4, E, F; PRSB eDischarge Summary",
            situation -> Trouble.when(
                    situation
                            .dossier()
                            .find(ExitCircumstance.class)
                            .filter(circumstance -> WITHOUT_CONSENT.contains(circumstance.kind()))
                            .isPresent(),
                    ExitCircumstance.class));

    /** Switches off what is about the home. Graver while the ward that receives the patient is unknown. */
    static final DossierRule TRANSFER = DossierRule.of(
            "STAY-15",
            INFO,
            SEC,
            "IHE PAM France ZFM-2 = 7",
            situation -> !new Leaving(situation).isTransfer()
                    ? List.of()
                    : List.of(
                            situation.dossier().find(Destination.class).isEmpty()
                                    ? Trouble.in(Destination.class).raisedTo(MAJOR)
                                    : Trouble.in(Destination.class)));

    static final List<DossierRule> RULES = List.of(
            DATES,
            MODES,
            NO_DOCTOR,
            NO_REASON,
            NO_SUMMARY,
            NO_DIAGNOSIS,
            ALLERGIES_SILENT,
            DEATH,
            WITHOUT_MEDICAL_CONSENT,
            TRANSFER);

    private StayRules() {}
}
