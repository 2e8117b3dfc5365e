package org.liaisonhub.routing.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7ContentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSH|^~\\&|HUB\rMSA|AA|M1\r",
                "MSH#*~\\&#HUB\rMSA#AA#M1\r",
                "\r\nMSH|^~\\&|HUB\nMSA|AA|M1",
                "MSH|^~\\&|HUB\rSFT|1\rMSA|AA|M1"
            })
    void an_acknowledgement_is_known_whatever_its_delimiters(String content) {
        assertThat(Hl7Content.isAcknowledgement(content.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MSH",
                "MSH|^~\\&|HUB\r",
                "MSH|^~\\&|HUB\rMSA",
                "MSH#*~\\&#HUB\rMSA|AA|M1",
                "MSH|^~\\&|HUB MSA|AA|M1",
                "MSA|AA|M1"
            })
    void what_acknowledges_nothing_is_no_acknowledgement(String content) {
        assertThat(Hl7Content.isAcknowledgement(content.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
