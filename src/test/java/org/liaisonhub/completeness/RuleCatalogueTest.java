package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.madameDurand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.StayFact.Departure;

class RuleCatalogueTest {
    private static final List<String> FIRST_SET = Arrays.asList(("ID-02 RCP-01 RCP-03 RCP-04 RCP-07 STAY-02 STAY-05"
                    + " STAY-06 STAY-12 STAY-14 TRT-01 TRT-02 TRT-03 TRT-04 TRT-07 TRT-10 PEND-01 PEND-02 FUP-01 FUP-02"
                    + " FUP-06 FUP-08 HOME-01 HOME-02 HOME-04 HOME-09 NUR-01 NUR-02 NUR-04 NUR-07 RISK-01 RISK-03"
                    + " RISK-05 RISK-08 RISK-10 DEL-01 DEL-02 DEL-03 DEL-05 DEL-06 DEL-09")
            .split(" "));

    @Test
    void a_dossier_with_nothing_left_unsaid_has_no_finding() {
        assertThat(madameDurand().findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesThatADossierCanBreak")
    void each_fault_is_found_by_its_rule_and_by_no_other(String rule) {
        assertThat(Faults.of(rule).faults()).containsExactly(rule);
    }

    @Test
    void every_rule_is_either_shown_to_find_its_fault_or_judged_by_the_delivery_step() {
        List<String> delivery = DeliveryRules.RULES.stream().map(Rule::id).toList();

        assertThat(Stream.concat(Faults.byRule().keySet().stream(), delivery.stream()))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void ids_are_unique_and_well_formed_and_every_rule_has_a_basis() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z]{2,4}-\\d{2}"));
        assertThat(RuleCatalogue.inForce()).noneMatch(rule -> rule.basis().isBlank());
        assertThat(ids()).containsAll(FIRST_SET);
        assertThat(RuleCatalogue.find("TRT-03"))
                .get()
                .extracting(Rule::severity)
                .isEqualTo(Severity.MAJOR);
        assertThat(RuleCatalogue.find("TRT-99")).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once_and_the_most_severe_first() {
        List<String> faults = Dossiers.nothingSaid().faults();

        assertThat(faults).startsWith("ID-01").contains("RCP-01", "STAY-05", "TRT-01", "PEND-01", "FUP-01", "FUP-06");
    }

    @Test
    void a_rule_that_fails_is_a_finding_and_the_others_are_judged_all_the_same() {
        IllegalStateException broken = new IllegalStateException("broken");
        List<RuntimeException> heard = new ArrayList<>();
        RuleCatalogue catalogue = new RuleCatalogue(
                List.of(failing("RISK-10", Severity.INFO, broken), StayRules.NO_REASON),
                (rule, cause) -> heard.add(cause));

        Verdict verdict = catalogue.judge(Faults.of("STAY-05").situation());

        assertThat(verdict.findings())
                .containsExactly(
                        new Finding("RISK-10", Severity.MAJOR, Fixer.OPS, "unjudged", List.of()),
                        new Finding("STAY-05", Severity.MAJOR, Fixer.MED, "Reason", List.of()));
        assertThat(verdict.findings().get(0).isUnjudged()).isTrue();
        assertThat(heard).containsExactly(broken);
    }

    @Test
    void a_rule_on_identity_that_fails_holds_the_letter() {
        RuleCatalogue catalogue = new RuleCatalogue(
                List.of(failing("ID-06", Severity.BLOCK, new IllegalStateException())), (rule, cause) -> {});

        assertThat(catalogue.judge(madameDurand().situation()).blocksEverybody())
                .isTrue();
    }

    @Test
    void before_departure_what_can_be_done_only_at_departure_is_not_asked() {
        Dossiers expected =
                madameDurand().without(Departure.class).without(Reason.class).without(Summary.class);

        assertThat(expected.faults()).containsExactly("STAY-05", "STAY-06");
    }

    private static DossierRule failing(String id, Severity severity, RuntimeException cause) {
        return DossierRule.of(id, severity, Fixer.SOC, "test", situation -> {
            throw cause;
        });
    }

    private static List<String> ids() {
        return RuleCatalogue.inForce().stream().map(Rule::id).toList();
    }

    private static Stream<String> rulesThatADossierCanBreak() {
        return Faults.byRule().keySet().stream();
    }
}
