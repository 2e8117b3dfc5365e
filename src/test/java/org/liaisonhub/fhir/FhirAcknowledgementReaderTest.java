package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.fhir.FhirAcknowledgementSamples.AT;
import static org.liaisonhub.fhir.FhirAcknowledgementSamples.LATER;
import static org.liaisonhub.fhir.FhirAcknowledgementSamples.MESSAGE_ID;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Answer;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.delivery.AnswerReading.NotUnderstood;
import org.liaisonhub.delivery.AnswerReading.Understood;

class FhirAcknowledgementReaderTest {
    private static final String ITK3 = "https://fhir.nhs.uk/STU3/CodeSystem/ITK-ResponseCodes-1";
    private static final String MEDCOM =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-acknowledgement-error-codes";

    private final FhirAcknowledgementReader reader = new FhirAcknowledgementReader();

    static Stream<String> kinds() {
        return FhirAcknowledgementSamples.oneOfEachKind().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_was_written_is_what_is_read(String kind) {
        Acknowledgement said = FhirAcknowledgementSamples.oneOfEachKind().get(kind);

        AnswerReading reading = reader.read(written(said), LATER);

        assertThat(reading).isEqualTo(new Understood(new Answer(MESSAGE_ID, said)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void xml_says_the_same_as_json(String kind) {
        Acknowledgement said = FhirAcknowledgementSamples.oneOfEachKind().get(kind);
        FhirContext fhir = FhirContext.forR4Cached();
        Bundle bundle =
                fhir.newJsonParser().parseResource(Bundle.class, new String(written(said), StandardCharsets.UTF_8));

        AnswerReading reading = read(fhir.newXmlParser().encodeResourceToString(bundle));

        assertThat(reading).isEqualTo(new Understood(new Answer(MESSAGE_ID, said)));
    }

    @ParameterizedTest
    @CsvSource({"ok,Received", "transient-error,NotNow", "fatal-error,Rejected"})
    void a_response_code_alone_is_a_technical_answer(String code, String kind) {
        assertThat(kind(read(answer(code, "")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ok,20013,received",
        "fatal-error,20007,received",
        "ok,30001,accepted",
        "fatal-error,30002,PATIENT_UNKNOWN",
        "ok,30002,PATIENT_UNKNOWN",
        "fatal-error,30003,NO_LONGER_HERE",
        "fatal-error,20009,rejected: "
    })
    void codes_of_itk3_are_understood(String response, String code, String words) {
        AnswerReading reading = read(answer(response, coding(ITK3, code)));

        assertThat(acknowledgement(reading).words()).startsWith(words.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "transient-error,MSG_Mailbox_Out_Of_Operation,NotNow",
        "fatal-error,MSG_Receiver_Identifier_UNKNOWN,Rejected",
        "ok,MSG_NO_SUMMARY,Received"
    })
    void beside_codes_of_medcom_the_response_code_decides(String response, String code, String kind) {
        assertThat(kind(read(answer(response, coding(MEDCOM, code))))).isEqualTo(kind);
    }

    @Test
    void an_acknowledgement_code_outweighs_a_receipt_beside_it() {
        String both = coding(FhirAcknowledgementCode.SYSTEM, "received") + ","
                + coding(FhirAcknowledgementCode.SYSTEM, "accepted");

        assertThat(kind(read(answer("ok", both)))).isEqualTo("Accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "ok,not-now",
        "ok,rejected",
        "transient-error,accepted",
        "transient-error,patient-unknown",
        "fatal-error,accepted",
        "fatal-error,read"
    })
    void codes_that_contradict_each_other_are_not_believed(String response, String code) {
        AnswerReading reading = read(answer(response, coding(FhirAcknowledgementCode.SYSTEM, code)));

        assertThat(((NotUnderstood) reading).code()).isEqualTo("HUB-2306");
    }

    @Test
    void two_answers_in_one_message_are_not_believed() {
        String both = coding(FhirAcknowledgementCode.SYSTEM, "read") + ","
                + coding(FhirAcknowledgementCode.SYSTEM, "accepted");

        assertThat(((NotUnderstood) read(answer("ok", both))).code()).isEqualTo("HUB-2306");
    }

    @Test
    void a_misspelt_code_of_ours_is_not_taken_for_a_bare_receipt() {
        AnswerReading reading = read(answer("ok", coding(FhirAcknowledgementCode.SYSTEM, "acepted")));

        assertThat(((NotUnderstood) reading).code()).isEqualTo("HUB-2305");
    }

    @Test
    void the_id_may_carry_the_prefix_of_a_uuid() {
        String prefixed = answer("ok", "").replace(MESSAGE_ID, "urn:uuid:" + MESSAGE_ID);

        assertThat(((Understood) read(prefixed)).answer().deliveryId()).isEqualTo(MESSAGE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-20T16:05:00", "2126-11-20T16:05:00Z", "yesterday"})
    void the_time_of_arrival_holds_where_the_answer_has_no_usable_time(String timestamp) {
        String answer = answer("ok", "").replace(AT.toString(), timestamp);

        assertThat(acknowledgement(read(answer)).at()).isEqualTo(LATER);
    }

    @Test
    void a_reason_is_cut_to_one_line_of_500_characters() {
        String issue = "{\"code\":\"processing\",\"severity\":\"fatal\",\"details\":{\"text\":\"a\\n\\tb"
                + "c".repeat(600) + "\"}}";

        Acknowledgement.Rejected rejected =
                (Acknowledgement.Rejected) acknowledgement(read(message("fatal-error", issue)));

        assertThat(rejected.why()).startsWith("a bc").hasSize(500);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_said_with_its_code_and_without_its_values(String code, String answer) {
        NotUnderstood reading = (NotUnderstood) read(answer);

        assertThat(reading.code()).isEqualTo(code);
        assertThat(reading.why()).contains("recipient's software must").doesNotContain("Dupont");
    }

    static List<Object[]> unreadable() {
        String ok = answer("ok", "");
        return List.of(new Object[][] {
            {"HUB-2302", ""},
            {"HUB-2302", "MSH|^~\\&|Dupont"},
            {"HUB-2302", "{\"resourceType\":\"Dupont\"}"},
            {"HUB-2302", "{\"messageId\":\"Dupont\",\"code\":\"received\"}"},
            {"HUB-2302", ok.substring(0, ok.length() - 5)},
            {"HUB-2302", "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"Dupont\">"},
            {"HUB-2302", "{\"a\":".repeat(10_000)},
            {"HUB-2302", "<a>".repeat(10_000)},
            {"HUB-2303", "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Dupont\"}]}"},
            {"HUB-2303", ok.replace("\"message\"", "\"collection\"")},
            {"HUB-2303", "{\"resourceType\":\"Bundle\",\"type\":\"message\"}"},
            {"HUB-2304", ok.replace(MESSAGE_ID, "Mme Dupont")},
            {"HUB-2304", ok.replace("\"response\"", "\"reponse\"")},
            {"HUB-2305", ok.replace("\"code\":\"ok\"", "\"code\":\"Dupont\"")},
            {"HUB-2301", " ".repeat(FhirAcknowledgementParser.LARGEST) + ok},
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Bundle SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE Bundle [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
            })
    void xml_with_a_document_type_is_refused(String documentType) {
        String xml = documentType + "<Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&x;\"/></Bundle>";

        assertThat(((NotUnderstood) read(xml)).code()).isEqualTo("HUB-2302");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin1 = answer("ok", "").replace("message", "méssage").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.read(latin1, LATER)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void no_damage_makes_the_reader_throw() {
        byte[] good = answer("fatal-error", coding(FhirAcknowledgementCode.SYSTEM, "refused"))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261122);

        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = good.clone();
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
            }

            assertThat(reader.read(damaged, LATER)).isNotNull();
        }
    }

    private AnswerReading read(String answer) {
        return reader.read(answer.getBytes(StandardCharsets.UTF_8), LATER);
    }

    private static Acknowledgement acknowledgement(AnswerReading reading) {
        return ((Understood) reading).answer().acknowledgement();
    }

    private static String kind(AnswerReading reading) {
        return acknowledgement(reading).getClass().getSimpleName();
    }

    private static byte[] written(Acknowledgement said) {
        return new FhirAcknowledgementWriter("dr-martin").answer(MESSAGE_ID, said);
    }

    private static String coding(String system, String code) {
        return "{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}";
    }

    private static String answer(String response, String codings) {
        return message(
                response,
                codings.isEmpty()
                        ? ""
                        : "{\"severity\":\"error\",\"code\":\"processing\",\"details\":{\"coding\":[" + codings
                                + "]}}");
    }

    private static String message(String response, String issue) {
        String outcome = issue.isEmpty()
                ? ""
                : ",{\"resource\":{\"resourceType\":\"OperationOutcome\",\"issue\":[" + issue + "]}}";
        return "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"timestamp\":\"" + AT
                + "\",\"entry\":[{\"resource\":{\"resourceType\":\"MessageHeader\",\"response\":{\"identifier\":\""
                + MESSAGE_ID + "\",\"code\":\"" + response + "\"}}}" + outcome + "]}";
    }
}
