package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.TreatmentChange;

class FhirCodesTest {
    @Test
    void every_word_of_the_domain_is_in_its_published_code_system() {
        assertThat(codes("medication-change")).containsExactlyElementsOf(of(TreatmentChange.values()));
        assertThat(codes("home-help-status")).containsExactlyElementsOf(of(HomeHelpStatus.values()));
        assertThat(codes("care-need")).containsAll(of(CareOrder.Need.values())).contains("home-help");
        assertThat(codes("alert-kind")).containsExactlyElementsOf(of(Alert.Kind.values()));
        assertThat(codes("follow-up-kind")).containsExactlyElementsOf(of(ClinicalFact.FollowUpStep.Kind.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"has", "prsb", "ehds", "interopsante", "list-item-flag"})
    void every_map_has_a_word_for_every_change(String target) {
        ConceptMap map = read(ConceptMap.class, "ConceptMap-medication-change-" + target);

        assertThat(map.getGroupFirstRep().getElement())
                .extracting(ConceptMap.SourceElementComponent::getCode)
                .containsExactlyElementsOf(codes("medication-change"));
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(FhirPhrases.ENGLISH.keys()).isEqualTo(FhirPhrases.FRENCH.keys());
    }

    private static List<String> of(Enum<?>[] constants) {
        return Arrays.stream(constants).map(FhirTerms::code).toList();
    }

    private static List<String> codes(String system) {
        Stream<CodeSystem.ConceptDefinitionComponent> concepts =
                read(CodeSystem.class, "CodeSystem-" + system).getConcept().stream();
        return concepts.map(CodeSystem.ConceptDefinitionComponent::getCode).toList();
    }

    private static <R extends org.hl7.fhir.instance.model.api.IBaseResource> R read(Class<R> kind, String name) {
        return FhirJson.context()
                .newJsonParser()
                .parseResource(kind, ProfileValidator.text(ProfileValidator.PROFILES.resolve(name + ".json")));
    }
}
