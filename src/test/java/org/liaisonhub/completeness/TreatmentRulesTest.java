package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.because;
import static org.liaisonhub.completeness.Dossiers.line;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.treatment;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

class TreatmentRulesTest {
    @Test
    void no_treatment_at_all_is_an_answer() {
        Dossiers none = madameDurand()
                .without(TreatmentsBefore.class)
                .with(new TreatmentsAtDischarge(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));

        assertThat(none.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NIL_KNOWN")
    void the_hospital_that_prescribes_cannot_say_that_it_does_not_know(Listing.EmptyReason reason) {
        Dossiers dossiers = madameDurand().with(new TreatmentsAtDischarge(Listing.empty(reason)));

        assertThat(dossiers.faults()).containsExactly("TRT-01");
    }

    @Test
    void none_at_discharge_leaves_each_treatment_of_before_without_a_word() {
        Dossiers none = madameDurand().with(new TreatmentsAtDischarge(Listing.empty(Listing.EmptyReason.NIL_KNOWN)));

        assertThat(none.places("TRT-07")).containsExactly("TreatmentsBefore/0", "TreatmentsBefore/1");
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "SUSPENDED", "SUBSTITUTED"})
    void stopping_and_replacing_need_a_reason_and_words_or_a_code_will_do(TreatmentChange change) {
        Optional<ChangeReason> blank = because(" ");
        Optional<ChangeReason> coded =
                Optional.of(new ChangeReason("", Optional.of(new Coding("v3-ActReason", "ALGALT", "allergy"))));

        assertThat(changed(change, Optional.empty())).containsExactly("TRT-03");
        assertThat(changed(change, blank)).containsExactly("TRT-03");
        assertThat(changed(change, coded)).isEmpty();
        assertThat(changed(change, because("allergie"))).isEmpty();
    }

    @Test
    void what_goes_on_unchanged_needs_neither_reason_nor_duration_but_a_dosage() {
        Treatment undosed = new Treatment("Bisoprolol", Optional.empty(), Optional.empty());

        assertThat(faultsOf(bare(treatment("Bisoprolol", "1 le matin")))).isEmpty();
        assertThat(faultsOf(bare(undosed))).containsExactly("TRT-10");
    }

    @Test
    void each_faulty_line_is_a_finding_of_its_own_that_names_the_medicine() {
        Dossiers dossiers = madameDurand()
                .without(TreatmentsBefore.class)
                .with(new TreatmentsAtDischarge(Listing.of(List.of(
                        line("Bisoprolol", TreatmentChange.STOPPED, Optional.empty()),
                        line("Ramipril", TreatmentChange.UNCHANGED, Optional.empty()),
                        line("Apixaban", TreatmentChange.STOPPED, Optional.empty())))));

        assertThat(dossiers.findings())
                .containsExactly(
                        new Finding(
                                "TRT-03", Severity.MAJOR, Fixer.MED, "TreatmentsAtDischarge/0", List.of("Bisoprolol")),
                        new Finding(
                                "TRT-03", Severity.MAJOR, Fixer.MED, "TreatmentsAtDischarge/2", List.of("Apixaban")));
    }

    private static List<String> changed(TreatmentChange change, Optional<ChangeReason> reason) {
        return faultsOf(line("Bisoprolol", change, reason));
    }

    private static List<String> faultsOf(TreatmentLine line) {
        return madameDurand()
                .without(TreatmentsBefore.class)
                .with(new TreatmentsAtDischarge(Listing.of(List.of(line))))
                .faults();
    }

    private static TreatmentLine bare(Treatment treatment) {
        return new TreatmentLine(
                treatment,
                TreatmentChange.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
