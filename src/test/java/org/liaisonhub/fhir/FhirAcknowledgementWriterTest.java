package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.AnswerReading.Understood;

class FhirAcknowledgementWriterTest {
    private static final Acknowledgement ACCEPTED = new Acknowledgement.Accepted(FhirAcknowledgementSamples.AT, false);

    private final FhirAcknowledgementWriter writer = new FhirAcknowledgementWriter("dr-martin");

    @Test
    void the_answer_to_a_message_names_the_bundle_id_of_the_message() {
        byte[] message = bytes("{\"resourceType\":\"Bundle\",\"id\":\"m-1\",\"type\":\"message\"}");

        Understood reading = (Understood) new FhirAcknowledgementReader()
                .read(writer.answer(message, ACCEPTED), FhirAcknowledgementSamples.LATER);

        assertThat(reading.answer().deliveryId()).isEqualTo("m-1");
    }

    @Test
    void a_duplicate_gets_the_original_answer_again() {
        assertThat(writer.answer("m-1", ACCEPTED)).isEqualTo(writer.answer("m-1", ACCEPTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Patient\",\"id\":\"Dupont\"}",
                "{\"resourceType\":\"Bundle\",\"id\":\"Dupont\",\"type\":\"document\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"message\"}",
                "Dupont"
            })
    void nothing_but_a_message_with_an_id_is_answered(String notAMessage) {
        assertThatThrownBy(() -> writer.answer(bytes(notAMessage), ACCEPTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Dupont");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
