package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.fhir.FhirAcknowledgementReader;
import org.liaisonhub.json.JsonAcknowledgement;
import org.liaisonhub.json.JsonAcknowledgementReader;

/** What recipients' software answers, read back by the hub's own readers. */
class MailroomTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ACCEPTS, letter, received|accepted|read",
        "TAKES_IN_CHARGE, care-plan, received|taken in charge|read",
        "TAKES_IN_CHARGE, care-plan-withdrawal, received|accepted|read",
        "DOES_NOT_KNOW_THE_PATIENT, letter, received|PATIENT_UNKNOWN: this patient is not ours",
        "NOT_NOW_AT_FIRST, letter, not now: software is being updated"
    })
    void each_habit_gives_its_answers_in_order(Habit habit, String event, String answers) {
        Mailroom mailroom = mailroom(habit, AnswerForm.FHIR);

        Mailroom.Reply reply = mailroom.open(message("m-1", event));

        assertThat(said(reply)).containsExactly(answers.split("\\|"));
    }

    @Test
    void a_silent_recipient_answers_nothing() {
        Mailroom mailroom = mailroom(Habit.SILENT, AnswerForm.FHIR);

        assertThat(mailroom.open(message("m-1", "letter")).answers()).isEmpty();
    }

    @Test
    void a_message_that_comes_again_gets_the_very_same_answers() {
        Mailroom mailroom = mailroom(Habit.ACCEPTS, AnswerForm.FHIR);

        Mailroom.Reply first = mailroom.open(message("m-1", "letter"));
        Mailroom.Reply second = mailroom.open(message("m-1", "letter"));

        assertThat(second.answers()).isEqualTo(first.answers());
    }

    @Test
    void a_message_that_was_put_off_is_accepted_when_it_comes_again_and_another_one_is_put_off_first() {
        Mailroom mailroom = mailroom(Habit.NOT_NOW_AT_FIRST, AnswerForm.FHIR);
        mailroom.open(message("m-1", "letter"));

        Mailroom.Reply again = mailroom.open(message("m-1", "letter"));
        Mailroom.Reply other = mailroom.open(message("m-2", "letter"));

        assertThat(said(again)).containsExactly("received", "accepted", "read");
        assertThat(said(other)).containsExactly("not now: software is being updated");
    }

    @Test
    void the_short_form_is_what_its_schema_wants() {
        Mailroom mailroom = mailroom(Habit.TAKES_IN_CHARGE, AnswerForm.SHORT_JSON);
        JsonAcknowledgementReader reader = new JsonAcknowledgementReader(Locale.ENGLISH);

        Mailroom.Reply reply = mailroom.open(message("m-1", "care-plan"));

        assertThat(reply.answers().stream()
                        .map(reader::read)
                        .map(reading -> ((JsonAcknowledgement.Read) reading).acknowledgement()))
                .extracting(JsonAcknowledgement::messageId, JsonAcknowledgement::code)
                .containsExactly(
                        tuple("m-1", JsonAcknowledgement.Code.RECEIVED),
                        tuple("m-1", JsonAcknowledgement.Code.TAKEN_IN_CHARGE),
                        tuple("m-1", JsonAcknowledgement.Code.READ));
    }

    @Test
    void what_is_no_fhir_message_cannot_be_answered_and_is_not_quoted() {
        Mailroom mailroom = mailroom(Habit.ACCEPTS, AnswerForm.FHIR);

        assertThatThrownBy(() -> mailroom.open("{\"secret\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private static Mailroom mailroom(Habit habit, AnswerForm form) {
        return new Mailroom("dr-martin", habit, form, new DemoWords(Locale.ENGLISH), InstantSource.fixed(NOW));
    }

    static byte[] message(String id, String event) {
        return """
                {"resourceType": "Bundle", "id": "%s", "type": "message", "entry": [{"resource": {
                  "resourceType": "MessageHeader", "eventCoding": {"system": "urn:events", "code": "%s"},
                  "source": {"endpoint": "urn:hub"}}}]}
                """.formatted(id, event).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> said(Mailroom.Reply reply) {
        FhirAcknowledgementReader reader = new FhirAcknowledgementReader();
        return reply.answers().stream()
                .map(bytes -> (AnswerReading.Understood) reader.read(bytes, NOW))
                .map(understood -> understood.answer().acknowledgement())
                .map(Acknowledgement::words)
                .toList();
    }
}
