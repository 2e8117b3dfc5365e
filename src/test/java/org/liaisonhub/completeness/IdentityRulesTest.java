package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.local;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.nir;
import static org.liaisonhub.completeness.Dossiers.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

class IdentityRulesTest {
    @Test
    void an_unknown_sex_is_an_answer_and_an_absent_one_is_not() {
        assertThat(sexed(Optional.of(Patient.Sex.UNKNOWN)).faults()).isEmpty();
        assertThat(sexed(Optional.empty()).faults()).containsExactly("ID-01");
    }

    @Test
    void an_identity_without_any_national_number_is_no_fault() {
        Dossiers provisional =
                madameDurand().with(new Identity(patient(IdentityReliability.PROVISIONAL, local("4711"))));

        assertThat(provisional.faults()).isEmpty();
    }

    @Test
    void a_wrong_key_does_not_hold_the_letter_because_only_the_number_is_dropped() {
        Situation situation = Faults.of("ID-04").situation();

        Verdict verdict = new RuleCatalogue((rule, cause) -> {}).judge(situation);

        assertThat(verdict.blocks()).isFalse();
        assertThat(verdict.gaps()).extracting(Finding::rule).containsExactly("ID-04");
    }

    @Test
    void a_fictitious_identity_holds_the_letter() {
        Dossiers fictitious = madameDurand().with(new Identity(patient(IdentityReliability.FICTITIOUS, local("4711"))));

        assertThat(fictitious.faults()).containsExactly("ID-05");
    }

    @Test
    void numbers_that_merges_tie_together_through_others_are_one_person() {
        Dossiers merged = madameDurand()
                .with(
                        new CalledBy(local("4712")),
                        new MergedInto(local("4711"), local("4713")),
                        new MergedInto(local("4712"), local("4714")),
                        new MergedInto(local("4714"), local("4713")));

        assertThat(merged.faults()).isEmpty();
    }

    @Test
    void merges_that_go_round_in_a_circle_come_to_an_end() {
        Dossiers circle = madameDurand()
                .with(
                        new CalledBy(local("4712")),
                        new MergedInto(local("4711"), local("4712")),
                        new MergedInto(local("4712"), local("4711")));

        assertThat(circle.faults()).isEmpty();
    }

    @Test
    void merges_of_others_do_not_tie_two_patients_together() {
        Dossiers unrelated =
                madameDurand().with(new CalledBy(local("4712")), new MergedInto(local("1"), local("4711")));

        assertThat(unrelated.faults()).containsExactly("ID-06");
    }

    @Test
    void numbers_of_different_authorities_do_not_conflict() {
        Dossiers twoAuthorities = madameDurand()
                .with(
                        new CalledBy(new PatientId("other hospital", "99", PatientId.Kind.LOCAL)),
                        new CalledBy(nir("244037510300148")));

        assertThat(twoAuthorities.faults()).isEmpty();
    }

    private static Dossiers sexed(Optional<Patient.Sex> sex) {
        return madameDurand()
                .with(new Identity(new Patient(
                        Optional.of("Morel"),
                        Optional.empty(),
                        List.of("Jeanne"),
                        Optional.of(LocalDate.of(1944, 3, 1)),
                        sex,
                        Optional.empty(),
                        IdentityReliability.VALIDATED,
                        List.of())));
    }
}
