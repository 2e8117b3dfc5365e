package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.json.Documents.list;
import static org.liaisonhub.json.Refusals.refused;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/** How much a document may be, and that more is not even looked at. */
class JsonCheckLimitsTest {
    private final JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "messageId,200",
        "source,200",
        "reason,2000",
        "summary,50000",
        "advice,50000",
        "nursingNote,50000",
        "destination,200"
    })
    void a_text_may_be_as_long_as_its_limit_and_no_longer(String member, int longest) {
        byte[] longestText = Documents.minimalWith(member, "\"" + "x".repeat(longest) + "\"");
        byte[] tooLong = Documents.minimalWith(member, "\"" + "x".repeat(longest + 1) + "\"");

        assertThat(check.check(longestText)).isInstanceOf(Acceptable.class);
        assertThat(refused(tooLong).problems())
                .containsExactly(new JsonProblem("/" + member, "longer than " + longest + " characters", Fixer.AUTHOR));
    }

    @ParameterizedTest
    @CsvSource({
        "treatmentsAtDischarge,200,name",
        "treatmentsBefore,200,name",
        "diagnoses,100,text",
        "pausedServices,50,-",
        "allergies,100,substance"
    })
    void a_list_may_have_as_many_items_as_its_limit_and_no_more(String member, int most, String item) {
        String one = item.equals("-") ? "{\"what\":\"x\",\"toldToResume\":true}" : "{\"" + item + "\":\"x\"}";

        assertThat(check.check(Documents.minimalWith(member, list(one, most)))).isInstanceOf(Acceptable.class);
        assertThat(refused(Documents.minimalWith(member, list(one, most + 1))).problems())
                .containsExactly(
                        new JsonProblem("/" + member, "more than " + most + " items", Fixer.INTERFACE_DEVELOPER));
    }

    @Test
    void a_stay_number_of_120_characters_is_the_longest() {
        String longest = "{\"facility\":\"A\",\"number\":\"" + "9".repeat(120) + "\"}";
        String astral = "{\"facility\":\"A\",\"number\":\"" + "\ud83d\ude00".repeat(120) + "\"}";

        assertThat(check.check(Documents.minimalWith("stay", longest))).isInstanceOf(Acceptable.class);
        assertThat(refused(Documents.minimalWith("stay", longest.replace("\"A\"", "\"" + "A".repeat(121) + "\"")))
                        .problems())
                .extracting(JsonProblem::pointer)
                .containsExactly("/stay/facility");
        assertThat(refused(Documents.minimalWith("stay", astral)).problems())
                .extracting(JsonProblem::pointer)
                .containsExactly("/stay/number");
    }

    @Test
    void a_document_may_be_as_large_as_the_limit_and_no_larger() {
        byte[] body = Documents.full();
        JsonCheck exact = new JsonCheck(JsonLimits.DEFAULT.withBytes(body.length), Locale.ENGLISH);
        JsonCheck tight = new JsonCheck(JsonLimits.DEFAULT.withBytes(body.length - 1), Locale.ENGLISH);

        assertThat(exact.check(body)).isInstanceOf(Acceptable.class);
        assertThat(((NotAcceptable) tight.check(body)).fault()).isEqualTo(JsonFault.TOO_LARGE);
        assertThat(((NotAcceptable) tight.check(body)).problems())
                .extracting(JsonProblem::fixer)
                .containsExactly(Fixer.HUB_OPERATOR);
    }

    @Test
    void depth_32_is_looked_at_and_depth_33_is_not() {
        byte[] deep = Documents.utf8("[".repeat(32) + "]".repeat(32));
        byte[] deeper = Documents.utf8("[".repeat(33) + "]".repeat(33));

        assertThat(refused(deep).fault()).isEqualTo(JsonFault.NOT_THE_SCHEMA);
        assertThat(refused(deeper).fault()).isEqualTo(JsonFault.BEYOND_LIMITS);
    }

    @Test
    void a_bomb_of_brackets_is_refused_as_cheaply_as_anything() {
        assertThat(refused(Documents.utf8("[".repeat(5_000_000))).fault()).isEqualTo(JsonFault.BEYOND_LIMITS);
    }

    @ParameterizedTest
    @CsvSource({"reason,100000,NOT_THE_SCHEMA", "reason,100001,BEYOND_LIMITS"})
    void a_string_beyond_the_parser_limit_is_not_even_read(String member, int length, JsonFault fault) {
        JsonCheck tight = new JsonCheck(
                new JsonLimits(JsonLimits.DEFAULT.bytes(), 32, 100_000, 40, 100, 100_000), Locale.ENGLISH);

        NotAcceptable refused =
                (NotAcceptable) tight.check(Documents.minimalWith(member, "\"" + "x".repeat(length) + "\""));

        assertThat(refused.fault()).isEqualTo(fault);
    }

    @Test
    void a_number_of_more_than_40_digits_is_not_even_read() {
        String start = "{\"reason\":";

        assertThat(refused(Documents.utf8(start + "9".repeat(40) + "}")).fault())
                .isEqualTo(JsonFault.NOT_THE_SCHEMA);
        assertThat(refused(Documents.utf8(start + "9".repeat(41) + "}")).fault())
                .isEqualTo(JsonFault.BEYOND_LIMITS);
    }

    @Test
    void a_member_name_of_more_than_100_characters_is_not_even_read() {
        assertThat(refused(Documents.utf8("{\"" + "n".repeat(101) + "\":1}")).fault())
                .isEqualTo(JsonFault.BEYOND_LIMITS);
    }

    @Test
    void more_than_100_000_tokens_are_not_even_read() {
        assertThat(refused(Documents.utf8(list("1", 100_001))).fault()).isEqualTo(JsonFault.BEYOND_LIMITS);
    }

    @Test
    void at_most_50_problems_are_listed() {
        NotAcceptable refused = refused(Documents.minimalWith("wounds", list("{\"x\":1}", 50)));

        assertThat(refused.problems()).hasSize(NotAcceptable.MOST_PROBLEMS);
    }
}
