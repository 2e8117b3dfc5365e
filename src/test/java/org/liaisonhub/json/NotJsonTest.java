package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.json.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** Bytes that are no JSON in UTF-8, or tell one thing twice. */
class NotJsonTest {
    private static final String SECRET = "DUPONT";

    private final JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

    @Test
    void a_byte_order_mark_is_let_pass() {
        byte[] body = Documents.utf8("\uFEFF" + new String(Documents.full(), StandardCharsets.UTF_8));

        assertThat(check.check(body)).isInstanceOf(Acceptable.class);
    }

    @Test
    void comments_are_for_the_example_only() {
        assertThat(refused(Documents.resource("discharge-event.example.jsonc")).fault())
                .isEqualTo(JsonFault.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"a\",\"reason\":\"b\"} | /reason",
                "{\"ward\":{\"code\":\"a\",\"code\":\"b\"}} | /ward/code",
                "{\"ward\":{\"code\":\"a\"},\"ward\":{\"code\":\"b\"}} | /ward",
                "{\"wounds\":[1,{\"site\":\"a\",\"site\":[1]}]} | /wounds/1/site",
            })
    void a_member_told_twice_is_refused_and_named(String body, String pointer) {
        NotAcceptable refused = refused(Documents.utf8(body));

        assertThat(refused.fault()).isEqualTo(JsonFault.DUPLICATE_MEMBER);
        assertThat(refused.problems()).extracting(JsonProblem::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MSH~A~B | line 1, column",
                "{\"reason\": DUPONT} | line 1, column 1",
                "{\"reason\": \"DUPONT | line 1, column",
                "{} {} | line 1, column",
                "{} DUPONT | line 1, column",
                "{'reason': 1} | line 1, column 2",
                "{\"reason\": NaN} | line 1",
                "{\"reason\": 01} | line 1",
            })
    void what_is_not_json_is_refused_by_line_and_column_without_its_content(String body, String where) {
        NotAcceptable refused = refused(Documents.utf8(body));

        assertThat(refused.fault()).isEqualTo(JsonFault.NOT_JSON);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEmpty();
            assertThat(problem.what()).contains(where).doesNotContain(SECRET);
        });
    }

    @Test
    void nothing_at_all_is_not_json() {
        assertThat(refused(new byte[0]).fault()).isEqualTo(JsonFault.NOT_JSON);
        assertThat(refused(Documents.utf8("  \n ")).fault()).isEqualTo(JsonFault.NOT_JSON);
    }

    @Test
    void latin_1_is_refused_at_its_first_foreign_byte() {
        NotAcceptable refused =
                refused("{\"reason\":\"œdème\"}".replace("œ", "e").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.fault()).isEqualTo(JsonFault.NOT_UTF8);
        assertThat(refused.problems().get(0).what()).isEqualTo("not UTF-8 at byte 13");
    }

    @Test
    void a_character_cut_off_at_the_end_is_not_utf8() {
        byte[] body = Documents.utf8("\"é");

        assertThat(refused(Arrays.copyOf(body, body.length - 1)).fault()).isEqualTo(JsonFault.NOT_UTF8);
    }

    @Test
    void utf_16_is_not_guessed() {
        assertThat(refused("{}".getBytes(StandardCharsets.UTF_16BE)).fault()).isEqualTo(JsonFault.NOT_JSON);
    }
}
