package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.letter.Story.COMPLETE;
import static org.liaisonhub.letter.Story.NOON;
import static org.liaisonhub.letter.Story.STAY;
import static org.liaisonhub.letter.Story.because;
import static org.liaisonhub.letter.Story.dossier;
import static org.liaisonhub.letter.Story.line;
import static org.liaisonhub.letter.Story.treatment;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

class TreatmentTableTest {
    private static final Treatment BISOPROLOL = treatment("Bisoprolol 2,5 mg", "1 le matin");
    private static final Treatment FUROSEMIDE = treatment("Furosémide 40 mg", "2 le matin");

    @Test
    void a_medicine_stopped_without_a_reason_says_that_the_hospital_gave_none() {
        List<String> row =
                rows(discharge(line(BISOPROLOL, TreatmentChange.STOPPED))).get(0);

        assertThat(row)
                .containsExactly(
                        "Bisoprolol 2,5 mg",
                        "Arrêté",
                        "1 le matin",
                        "NE PLUS PRENDRE",
                        "motif non précisé par l'hôpital",
                        "—");
    }

    @ParameterizedTest
    @CsvSource({
        "UNCHANGED, Poursuivi, —",
        "SUBSTITUTED, Équivalence, motif non précisé par l'hôpital",
        "CHANGED, Modifié, motif non précisé par l'hôpital",
        "STARTED, Ajouté, motif non précisé par l'hôpital",
        "STOPPED, Arrêté, motif non précisé par l'hôpital",
        "SUSPENDED, Suspendu, motif non précisé par l'hôpital",
        "NOT_STATED, non précisée par l'hôpital, —"
    })
    void each_change_has_its_word_and_owes_a_reason_unless_the_treatment_goes_on(
            TreatmentChange change, String word, String reason) {
        List<String> row = rows(discharge(line(BISOPROLOL, change))).get(0);

        assertThat(row.get(1)).isEqualTo(word);
        assertThat(row.get(4)).isEqualTo(reason);
    }

    @Test
    void stopped_medicines_stand_last_in_the_same_table() {
        List<List<String>> rows =
                rows(discharge(line(BISOPROLOL, TreatmentChange.STOPPED), line(FUROSEMIDE, TreatmentChange.UNCHANGED)));

        assertThat(rows).extracting(row -> row.get(0)).containsExactly("Furosémide 40 mg", "Bisoprolol 2,5 mg");
    }

    @Test
    void the_dosage_before_is_taken_from_the_usual_treatments_where_the_line_is_silent() {
        Dossier dossier = dossier(
                new TreatmentsBefore(Listing.of(List.of(treatment("FUROSÉMIDE 40 mg", "1 le matin")))),
                discharge(line(FUROSEMIDE, TreatmentChange.CHANGED)));

        assertThat(rows(dossier).get(0).subList(2, 4)).containsExactly("1 le matin", "2 le matin");
    }

    @Test
    void two_usual_dosages_of_one_medicine_are_not_guessed_between() {
        Dossier dossier = dossier(
                new TreatmentsBefore(Listing.of(List.of(
                        treatment("Furosémide 40 mg", "1 le matin"), treatment("Furosémide 40 mg", "1 à midi")))),
                discharge(line(FUROSEMIDE, TreatmentChange.CHANGED)));

        assertThat(rows(dossier).get(0).get(2)).isEqualTo("non précisé par l'hôpital");
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, durée non précisée par l'hôpital",
        "NOT_STATED, durée non précisée par l'hôpital",
        "UNCHANGED, —",
        "CHANGED, —",
        "STOPPED, —"
    })
    void a_duration_is_owed_for_what_is_new_or_may_be(TreatmentChange change, String duration) {
        List<String> row = rows(discharge(line(BISOPROLOL, change))).get(0);

        assertThat(row.get(5)).isEqualTo(duration);
    }

    @Test
    void a_suspended_medicine_says_when_it_is_taken_up_again() {
        TreatmentLine suspended = new TreatmentLine(
                BISOPROLOL,
                TreatmentChange.SUSPENDED,
                because("bradycardie"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("à la consultation"),
                Optional.empty());

        assertThat(rows(discharge(suspended)).get(0))
                .contains("NE PAS PRENDRE pour le moment ; reprise : à la consultation", "bradycardie");
    }

    @Test
    void no_treatment_at_all_reads_otherwise_than_silence() {
        String none = Story.letter(dossier(new TreatmentsAtDischarge(Listing.empty(Listing.EmptyReason.NIL_KNOWN))));

        assertThat(none).contains("Aucun traitement à la sortie, aucun traitement arrêté.");
    }

    @Test
    void the_nurse_is_told_what_not_to_give_any_more() {
        String plan = Story.carePlan(dossier(discharge(line(BISOPROLOL, TreatmentChange.STOPPED))));

        assertThat(plan).contains("NE PLUS DONNER");
    }

    private static TreatmentsAtDischarge discharge(TreatmentLine... lines) {
        return new TreatmentsAtDischarge(Listing.of(List.of(lines)));
    }

    private static List<List<String>> rows(Fact fact) {
        return rows(dossier(fact));
    }

    private static List<List<String>> rows(Dossier dossier) {
        return Story.french().letter(STAY, 1, dossier, COMPLETE, NOON).sections().stream()
                .filter(section -> section.kind() == SectionKind.DISCHARGE_MEDICATIONS)
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
