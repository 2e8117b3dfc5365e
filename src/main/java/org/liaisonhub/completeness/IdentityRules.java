package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.ADM;
import static org.liaisonhub.completeness.Severity.BLOCK;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.SamePerson;
import org.liaisonhub.discharge.StayFact.NumberGivenAgain;
import org.liaisonhub.discharge.StayFact.TakenForAnother;

/** Who the patient is. Nearly the only rules that hold a letter back: a letter on the wrong person does harm. */
final class IdentityRules {
    /** An unknown sex is an answer. */
    static final DossierRule TRAITS_MISSING = DossierRule.of(
            "ID-01",
            BLOCK,
            ADM,
            "CSP R.1112-1-2, 1°; CI-SIS LDL-SES birthTime",
            situation -> Trouble.when(
                    patient(situation).filter(IdentityRules::hasTraits).isEmpty(), Identity.class));

    /** The letter goes without the number. */
    static final DossierRule NUMBER_ON_UNVALIDATED_IDENTITY = DossierRule.of(
            "ID-02",
            MAJOR,
            ADM,
            "INS reference; IHE PAM France PID-32; FR Core fr-core-1",
            situation -> Trouble.when(
                    patient(situation)
                            .filter(patient -> patient.reliability() != IdentityReliability.VALIDATED)
                            .filter(patient -> patient.ids().stream()
                                    .anyMatch(id -> id.kind().isNational()))
                            .isPresent(),
                    Identity.class));

    /**
     * Closes only the channels that go by national number, so that for the letter it is {@code MAJOR}: the letter goes
     * without the number. What is unverified about keys is said at {@link NationalNumber}.
     */
    static final DossierRule NUMBER_FAILS_ITS_KEY = DossierRule.of(
            "ID-04",
            MAJOR,
            ADM,
            "INS reference (NIR key); own reasoning for NISS and AHVN13",
            situation -> Trouble.when(
                    patient(situation)
                            .filter(patient -> !patient.ids().stream().allMatch(NationalNumber::isSound))
                            .isPresent(),
                    Identity.class));

    /**
     * Merged numbers are not doubtful: {@link #TWO_PATIENTS} deals with them. Nor does a doubt hold the letter that somebody has looked
     * into: {@link #VOUCHED_IDENTITY}.
     */
    static final DossierRule DOUBTFUL_IDENTITY = DossierRule.of(
            "ID-05",
            BLOCK,
            ADM,
            "INS reference; IHE PAM France PID-32 DOUT, FICT",
            situation -> Trouble.when(
                    patient(situation)
                            .filter(patient -> patient.reliability() == IdentityReliability.FICTITIOUS
                                    || isDoubtful(patient) && !VouchedIdentity.of(patient, situation.dossier()))
                            .isPresent(),
                    Identity.class));

    /** One stay, one authority, two patient numbers that no merge ties together. */
    static final DossierRule TWO_PATIENTS = DossierRule.of(
            "ID-06",
            BLOCK,
            ADM,
            "IHE PAM A40 (merge); own reasoning",
            situation -> Trouble.when(isSplit(situation.dossier()), CalledBy.class));

    /** The letter goes, and its reader is told to look twice. */
    static final DossierRule VOUCHED_IDENTITY = DossierRule.of(
            "ID-07",
            MAJOR,
            ADM,
            "INS reference; IHE PAM France PID-32 DOUT; own reasoning",
            situation -> Trouble.when(
                    patient(situation)
                            .filter(patient -> isDoubtful(patient) && VouchedIdentity.of(patient, situation.dossier()))
                            .isPresent(),
                    Identity.class));

    /** What was said of the other person is left out; what was said of the stay goes, and its reader is told to look twice. */
    static final DossierRule TAKEN_FOR_ANOTHER = DossierRule.of(
            "ID-08",
            MAJOR,
            ADM,
            "HL7 A43, A44, A45 (move), A37 (unlink); own reasoning",
            situation -> Trouble.when(
                    situation
                            .dossier()
                            .find(TakenForAnother.class)
                            .filter(taken -> !taken.otherStay())
                            .isPresent(),
                    TakenForAnother.class));

    /** What is known under the number is known of two stays. */
    static final DossierRule NUMBER_GIVEN_AGAIN = DossierRule.of(
            "ID-09",
            BLOCK,
            ADM,
            "IHE PAM PV1-19 (a number names one stay); own reasoning",
            situation -> Trouble.when(
                    situation.dossier().find(NumberGivenAgain.class).isPresent(), NumberGivenAgain.class));

    static final List<DossierRule> RULES = List.of(
            TRAITS_MISSING,
            NUMBER_ON_UNVALIDATED_IDENTITY,
            NUMBER_FAILS_ITS_KEY,
            DOUBTFUL_IDENTITY,
            TWO_PATIENTS,
            VOUCHED_IDENTITY,
            TAKEN_FOR_ANOTHER,
            NUMBER_GIVEN_AGAIN);

    private IdentityRules() {}

    private static boolean isDoubtful(Patient patient) {
        return patient.reliability() == IdentityReliability.DOUBTFUL;
    }

    private static Optional<Patient> patient(Situation situation) {
        return situation.dossier().find(Identity.class).map(Identity::patient);
    }

    private static boolean hasTraits(Patient patient) {
        return !Silence.onText(patient.birthName())
                && patient.birthDate().isPresent()
                && patient.sex().isPresent();
    }

    private static boolean isSplit(Dossier dossier) {
        return SamePerson.in(dossier).isSplit(dossier.all(CalledBy.class));
    }
}
