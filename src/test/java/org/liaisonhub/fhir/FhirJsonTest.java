package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class FhirJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_letter_is_the_same_json_as_the_reference_library_writes() throws IOException {
        Bundle letter = FhirLetter.bundle(HipFracture.letter());

        assertThat(ours(letter)).isEqualTo(reference(letter));
    }

    @Test
    void a_care_plan_is_the_same_json_as_the_reference_library_writes() throws IOException {
        Bundle plan = FhirCarePlan.bundle(HipFracture.carePlan());

        assertThat(ours(plan)).isEqualTo(reference(plan));
    }

    @Test
    void a_decimal_keeps_its_digits() {
        Observation weight = new Observation();
        weight.setValue(new Quantity().setValue(new BigDecimal("71.50")));

        assertThat(text(weight)).contains("\"value\":71.50");
    }

    @Test
    void what_json_must_escape_is_escaped_and_what_is_no_ascii_stays_itself() throws IOException {
        Observation said = new Observation();
        said.addNote().setText("\"90 %\" \\ à jeun\n😀");

        assertThat(text(said)).contains("\\\"90 %\\\" \\\\ à jeun\\n😀");
        assertThat(ours(said)).isEqualTo(reference(said));
    }

    @Test
    void half_a_character_does_not_stop_the_message() {
        Observation said = new Observation();
        said.addNote().setText("a" + '\ud83d' + "b 😀");

        assertThat(text(said)).contains("a\ufffdb 😀");
    }

    private static String text(Resource resource) {
        return new String(FhirJson.encode(resource), StandardCharsets.UTF_8);
    }

    private static JsonNode ours(Resource resource) throws IOException {
        return JSON.readTree(FhirJson.encode(resource));
    }

    private static JsonNode reference(Resource resource) throws JsonProcessingException {
        return JSON.readTree(FhirContext.forR4Cached()
                .newJsonParser()
                .setStripVersionsFromReferences(false)
                .encodeResourceToString(resource));
    }
}
