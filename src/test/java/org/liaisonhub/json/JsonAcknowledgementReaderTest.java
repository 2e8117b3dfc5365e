package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.json.JsonAcknowledgement.Code;
import org.liaisonhub.json.JsonAcknowledgement.NotRead;
import org.liaisonhub.json.JsonAcknowledgement.Read;

class JsonAcknowledgementReaderTest {
    private final JsonAcknowledgementReader reader = new JsonAcknowledgementReader(Locale.ENGLISH);

    @Test
    void the_example_refuses_with_a_reason_and_a_time() {
        assertThat(reader.read(Documents.resource("acknowledgement.example.json")))
                .isEqualTo(new Read(new JsonAcknowledgement(
                        "5f0c9a9e-6f0e-4a53-9d1b-1d8f3f0c7a10",
                        Code.REFUSED,
                        Optional.of("Aucune infirmière disponible dans ce secteur avant jeudi."),
                        Optional.of(Instant.parse("2026-11-22T16:02:00Z")))));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_is_read_and_reason_and_time_may_be_left_out(Code code) {
        String written = code.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(reader.read(ack("\"messageId\":\"m1\",\"code\":\"" + written + "\"")))
                .isEqualTo(new Read(new JsonAcknowledgement("m1", code, Optional.empty(), Optional.empty())));
    }

    @Test
    void the_schema_knows_the_codes_of_the_record_and_no_other() {
        assertThat(Documents.tree(PublishedSchema.ACKNOWLEDGEMENT).at("/properties/code/enum"))
                .extracting(code -> code.textValue().toUpperCase(Locale.ROOT).replace('-', '_'))
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"accepted\" | /messageId: this member is missing",
                "\"messageId\":\"m1\" | /code: this member is missing",
                "\"messageId\":\"m1\",\"code\":\"DUPONT\" | /code: must be one of: received, accepted",
                "\"messageId\":\"m1\",\"code\":\"read\",\"at\":\"DUPONT\" | /at: is not a date-time",
                "\"messageId\":\"m1\",\"code\":\"read\",\"patient\":\"DUPONT\" | /patient: the schema does not know",
                "\"messageId\":\"m1\",\"code\":\"read\",\"code\":\"DUPONT\" | /code: this member is there twice",
            })
    void what_does_not_follow_the_schema_is_not_read_and_says_where(String members, String why) {
        assertThat(reader.read(ack(members))).isInstanceOfSatisfying(NotRead.class, not -> {
            assertThat(not.code()).isIn("JSON-05", "JSON-06");
            assertThat(not.why()).startsWith(why).doesNotContain("DUPONT");
        });
    }

    @Test
    void a_reason_may_have_500_characters_and_no_more() {
        String start = "\"messageId\":\"m1\",\"code\":\"refused\",\"reason\":\"";

        assertThat(reader.read(ack(start + "x".repeat(500) + "\""))).isInstanceOf(Read.class);
        assertThat(reader.read(ack(start + "x".repeat(501) + "\"")))
                .isEqualTo(new NotRead("JSON-06", "/reason: longer than 500 characters (author)"));
    }

    @Test
    void an_answer_of_more_than_16_kib_is_not_even_looked_at() {
        assertThat(reader.read(new byte[16 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        NotRead.class, not -> assertThat(not.code()).isEqualTo("JSON-01"));
    }

    @Test
    void nothing_at_all_is_a_value_and_not_an_exception() {
        assertThat(reader.read(new byte[0])).isInstanceOf(NotRead.class);
    }

    private static byte[] ack(String members) {
        return Documents.utf8("{\"schema\":\"liaison/acknowledgement/1\"," + members + "}");
    }
}
