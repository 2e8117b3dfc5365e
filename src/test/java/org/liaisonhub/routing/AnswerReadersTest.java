package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.delivery.AnswerReading.NotUnderstood;
import org.liaisonhub.delivery.AnswerReading.Understood;
import org.liaisonhub.delivery.Truths.Business;

/** Which reader reads an answer. */
class AnswerReadersTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Bundle/> | application/fhir+xml",
                "  <Bundle/> | application/fhir+xml",
                "{\"resourceType\":\"Bundle\"} | application/fhir+json",
                "{\"id\":\"x\",\"resourceType\" : \"Bundle\"} | application/fhir+json",
                "{\"messageId\":\"x\"} | application/json",
                "nonsense | application/json"
            })
    void an_answer_is_told_by_looking_at_it(String answer, String format) {
        assertThat(AnswerReaders.format(answer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void each_form_goes_to_its_reader() {
        AnswerReaders readers = new AnswerReaders(
                (bytes, now) -> new NotUnderstood("FHIR", ""), (bytes, now) -> new NotUnderstood("SHORT", ""));

        assertThat(readers.read("<x/>".getBytes(StandardCharsets.UTF_8), NOON))
                .isEqualTo(new NotUnderstood("FHIR", ""));
        assertThat(readers.read("{}".getBytes(StandardCharsets.UTF_8), NOON)).isEqualTo(new NotUnderstood("SHORT", ""));
    }

    @ParameterizedTest
    @CsvSource({"patient-unknown, PATIENT_UNKNOWN", "no-longer-here, NO_LONGER_HERE", "refused, REFUSED"})
    void a_short_refusal_says_which(String code, Business reason) {
        AnswerReading reading = shortForm("{\"schema\":\"liaison/acknowledgement/1\",\"messageId\":\"d1\",\"code\":\""
                + code + "\",\"reason\":\"why\"}");

        assertThat(((Understood) reading).answer().deliveryId()).isEqualTo("d1");
        assertThat(((Understood) reading).answer().acknowledgement())
                .isEqualTo(new Acknowledgement.Refused(NOON, reason, "why"));
    }

    @Test
    void a_short_answer_without_a_time_was_given_now() {
        assertThat(((Understood)
                                shortForm(
                                        "{\"schema\":\"liaison/acknowledgement/1\",\"messageId\":\"d1\",\"code\":\"taken-in-charge\"}"))
                        .answer()
                        .acknowledgement())
                .isEqualTo(new Acknowledgement.Accepted(NOON, true));
    }

    @Test
    void nonsense_is_not_understood_and_not_quoted() {
        NotUnderstood reading = (NotUnderstood) shortForm("Mrs Dupont says no");

        assertThat(reading.why()).doesNotContain("Dupont");
    }

    private static AnswerReading shortForm(String answer) {
        return new ShortAnswers(Locale.ENGLISH).read(answer.getBytes(StandardCharsets.UTF_8), NOON);
    }
}
