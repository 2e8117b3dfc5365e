package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final Sentences FRENCH = new Sentences("completeness/rules", Locale.FRENCH);
    private static final Sentences ENGLISH = new Sentences("completeness/rules", Locale.UK);

    @Test
    void every_rule_has_its_three_sentences_in_both_languages_and_there_are_no_others() {
        List<String> wanted = Stream.concat(RuleCatalogue.inForce().stream().map(Rule::id), Stream.of("unjudged"))
                .flatMap(id -> Stream.of(id + ".title", id + ".ward", id + ".receiver"))
                .toList();

        assertThat(FRENCH.keys()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void both_languages_speak_of_the_same_details() {
        assertThat(FRENCH.keys())
                .allSatisfy(key -> assertThat(ENGLISH.detailsIn(key)).as(key).isEqualTo(FRENCH.detailsIn(key)));
        assertThat(FRENCH.keys())
                .filteredOn(key -> key.endsWith(".title"))
                .allSatisfy(key -> assertThat(FRENCH.detailsIn(key)).isZero());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_finding_brings_exactly_the_details_its_sentences_speak_of(String rule) {
        Finding finding = Faults.of(rule).findings().iterator().next();

        assertThat(finding.details()).hasSize(FRENCH.detailsIn(rule + ".ward"));
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            RuleSentences sentences = new RuleSentences(locale);
            String ward = sentences.ward(finding);
            assertThat(finding.details()).allSatisfy(detail -> assertThat(ward).contains(detail));
            assertThat(ward).doesNotContain("{", "''", rule);
            assertThat(sentences.receiver(finding)).doesNotContain("{", "''", rule);
        }
    }

    @Test
    void findings_on_delivery_bring_the_recipient_and_nothing_else() {
        assertThat(DeliveryRules.RULES)
                .allSatisfy(rule -> assertThat(FRENCH.detailsIn(rule.id() + ".ward"))
                        .as(rule.id())
                        .isEqualTo(1));
    }

    @Test
    void a_rule_that_failed_does_not_speak_as_if_it_had_found_a_fault() {
        Finding finding = Finding.unjudged(TreatmentRules.STOPPED_WITHOUT_REASON.rule());

        assertThat(new RuleSentences(Locale.FRENCH).ward(finding)).contains("n'a pas pu être vérifié");
    }

    @Test
    void an_apostrophe_written_once_is_said_once_and_details_are_not_read_as_patterns() {
        String sentence = FRENCH.say("TRT-04.receiver", "L'{0}");

        assertThat(sentence).isEqualTo("L'hôpital n'indique pas pourquoi « L'{0} » a été modifié.");
    }

    @Test
    void a_sentence_that_is_missing_or_lacks_its_details_is_named() {
        assertThatThrownBy(() -> FRENCH.say("TRT-99.ward"))
                .hasMessage("no sentence TRT-99.ward in completeness/rules_fr.properties");
        assertThatThrownBy(() -> FRENCH.say("TRT-04.ward")).hasMessageContaining("TRT-04.ward");
        assertThatThrownBy(() -> new Sentences("completeness/rules", Locale.ITALIAN))
                .hasMessageContaining("completeness/rules_it.properties");
    }

    private static Stream<String> faults() {
        return Faults.byRule().keySet().stream();
    }
}
