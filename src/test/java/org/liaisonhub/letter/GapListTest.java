package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.letter.LetterWriterTest.section;
import static org.liaisonhub.letter.Story.NOON;
import static org.liaisonhub.letter.Story.STAY;
import static org.liaisonhub.letter.Story.dossier;
import static org.liaisonhub.letter.Story.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.ClinicalFact.Author;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.Dossier;

class GapListTest {
    private static final String HEADING = "Non précisé par l'hôpital";

    @Test
    void what_can_hurt_tonight_stands_before_what_can_wait() {
        String gaps = gaps(
                Dossier.EMPTY,
                gap("FUP-01", Severity.MAJOR, "FollowUp", "Suivi absent."),
                gap("TRT-05", Severity.MINOR, "TreatmentsAtDischarge/0", "Dose d'avant absente."),
                gap("TRT-03", Severity.MAJOR, "TreatmentsAtDischarge/1", "Motif absent."),
                gap("RISK-01", Severity.MAJOR, "Alerts/0", "Plan de crise absent."));

        assertThat(gaps)
                .startsWith("- Plan de crise absent.\n- Motif absent.\n- Suivi absent.\n- Dose d'avant absente.\n");
    }

    @Test
    void of_fifteen_gaps_twelve_are_told_and_three_are_counted() {
        Finding[] fifteen = IntStream.range(0, 15)
                .mapToObj(i -> gap("TRT-03", Severity.MAJOR, "TreatmentsAtDischarge/" + i, "Motif absent, ligne " + i))
                .toArray(Finding[]::new);

        assertThat(gaps(Dossier.EMPTY, fifteen).lines())
                .hasSize(14)
                .contains("- Motif absent, ligne 11", "- et 3 autres points.");
    }

    @Test
    void the_same_sentence_is_told_once_and_a_blank_one_never() {
        String gaps = gaps(
                Dossier.EMPTY,
                gap("TRT-03", Severity.MAJOR, "TreatmentsAtDischarge/0", "Motif absent."),
                gap("TRT-03", Severity.MAJOR, "TreatmentsAtDischarge/1", "Motif absent."),
                gap("RCP-02", Severity.MAJOR, "CareTeamMember", " "));

        assertThat(gaps.lines()).containsExactly("- Motif absent.", "L'hôpital n'a pas indiqué de numéro à appeler.");
    }

    @Test
    void the_number_to_call_is_the_one_given_else_that_of_the_author() {
        Author author = new Author(Story.doctor("Dr Sophie BERNARD", "01 42 00 00 20"), Optional.empty());
        CallBack given = new CallBack("01 42 00 00 21", Optional.of("secrétariat"), Optional.empty());
        Finding gap = gap("FUP-01", Severity.MAJOR, "FollowUp", "Suivi absent.");

        assertThat(gaps(dossier(author, given), gap))
                .endsWith("Pour compléter, appeler l'hôpital : 01 42 00 00 21 – secrétariat.");
        assertThat(gaps(dossier(author), gap))
                .endsWith("Pour compléter, appeler l'hôpital : 01 42 00 00 20 – Dr Sophie BERNARD.");
    }

    @Test
    void a_nurse_is_told_of_what_matters_for_care_at_home_only() {
        Verdict verdict = new Verdict(List.of(
                gap("NUR-02", Severity.MAJOR, "NursingCare/0", "Fréquence absente."),
                gap("STAY-07", Severity.MAJOR, "Diagnoses", "Diagnostic absent."),
                gap("STAY-12", Severity.MAJOR, "Allergies", "Allergies absentes.")));

        CarePlan plan = Story.french().carePlan(STAY, 1, Dossier.EMPTY, verdict, NOON);

        assertThat(plan.gaps()).extracting(Finding::rule).containsExactly("NUR-02", "STAY-12");
        assertThat(PlainText.of(plan)).contains("Fréquence absente.").doesNotContain("Diagnostic absent.");
    }

    @Test
    void what_is_only_counted_or_blocks_is_no_gap_and_no_rule_id_is_printed() {
        Verdict verdict = new Verdict(List.of(
                gap("RISK-10", Severity.INFO, "EntryMode", "Plus de 75 ans."),
                gap("ID-05", Severity.BLOCK, "Identity", "Identité douteuse."),
                gap("FUP-01", Severity.MAJOR, "FollowUp", "Suivi absent.")));

        String letter = PlainText.of(Story.french().letter(STAY, 1, Dossier.EMPTY, verdict, NOON));

        assertThat(letter).contains("Suivi absent.").doesNotContain("Plus de 75 ans", "Identité douteuse", "FUP-01");
    }

    private static String gaps(Dossier dossier, Finding... findings) {
        Verdict verdict = new Verdict(Arrays.asList(findings));
        return section(PlainText.of(Story.french().letter(STAY, 1, dossier, verdict, NOON)), HEADING);
    }
}
