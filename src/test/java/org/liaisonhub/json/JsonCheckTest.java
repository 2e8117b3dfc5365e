package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

class JsonCheckTest {
    private static final String SECRET = "DUPONT";

    private final JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

    @Test
    void the_full_example_may_come_in_and_says_what_the_door_needs() {
        assertThat(check.check(Documents.full()))
                .isEqualTo(new Acceptable(
                        "EHR-2026-000417",
                        new StayId("HOPITAL-DU-LAC", "26-104233"),
                        Instant.parse("2026-11-22T14:40:00Z"),
                        "DossierSoins 7.2"));
    }

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
    @ValueSource(strings = {"schema", "messageId", "saidAt", "source", "stay"})
    void each_member_of_the_envelope_is_missed_by_its_name(String member) {
        NotAcceptable refused = refused(Documents.full(root -> root.remove(member)));

        assertThat(refused.fault()).isEqualTo(JsonFault.NOT_THE_SCHEMA);
        assertThat(refused.problems())
                .containsExactly(new JsonProblem("/" + member, "this member is missing", Fixer.INTERFACE_DEVELOPER));
    }

    @Test
    void an_unknown_member_is_named() {
        NotAcceptable refused = refused(Documents.minimalWith("alergies", "\"" + SECRET + "\""));

        assertThat(refused.problems()).extracting(JsonProblem::pointer).containsExactly("/alergies");
        assertThat(refused.problems().get(0).what()).contains("does not know this member");
    }

    @Test
    void an_unknown_member_deep_inside_is_named_with_its_place() {
        NotAcceptable refused = refused(
                Documents.minimalWith("wounds", "[{\"site\":\"pied\"},{\"site\":\"main\",\"color\":\"rouge\"}]"));

        assertThat(refused.problems()).extracting(JsonProblem::pointer).containsExactly("/wounds/1/color");
    }

    @Test
    void a_member_name_that_could_be_a_value_is_not_repeated() {
        NotAcceptable refused = refused(Documents.minimalWith("Jeanne DUPONT 08/03/1941", "1"));

        assertThat(refused.problems()).extracting(JsonProblem::pointer).containsExactly("/?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema | \"liaison/discharge-event/2\" | /schema | must be liaison/discharge-event/1",
                "messageId | \"a b\" | /messageId | form",
                "messageId | 7 | /messageId | type string",
                "saidAt | \"2026-11-22T15:40:00\" | /saidAt | not a date-time that exists",
                "saidAt | \"2026-02-30T15:40:00Z\" | /saidAt | that exists",
                "saidAt | \"22/11/2026\" | /saidAt | not a date-time",
                "stay | {\"facility\":\"A\",\"number\":\" \"} | /stay/number | form",
                "stay | {\"facility\":\"A\",\"number\":\"S1\\n\"} | /stay/number | form",
                "stay | {\"facility\":\"A\"} | /stay/number | missing",
                "stay | \"A/S1\" | /stay | type object",
                "reason | \"   \" | /reason | form",
                "reason | \"\\u2003\" | /reason | blank",
                "reason | \"a\\u0000b\" | /reason | control character",
                "reason | \"a\\ud800b\" | /reason | control character",
                "reason | null | /reason | type string",
                "exitMode | \"domicile\" | /exitMode | must be one of: home, transfer, hospital-at-home",
                "allergies | [] | /allergies | at least 1 item",
                "allergies | {} | /allergies/none | missing",
                "allergies | {\"none\":\"no\"} | /allergies/none | must be one of: nil-known, not-asked, withheld",
                "allergies | {\"none\":\"nil-known\",\"why\":\"x\"} | /allergies/why | does not know",
                "allergies | \"aucune\" | /allergies | must be of type array, object",
                "allergies | [{\"reaction\":\"x\"}] | /allergies/0/substance | missing",
                "allergies | [\"penicilline\"] | /allergies/0 | type object",
                "careTeam | {\"none\":\"nil-known\"} | /careTeam | type array",
                "careTeam | [{\"role\":\"pharmacist\"}] | /careTeam/0 | fewer than 2 members",
                "careTeam | [{\"role\":\"pharmacist\",\"nobody\":false}] | /careTeam/0/nobody | must be true",
                "expectedDeparture | {} | /expectedDeparture | fewer than 1 members",
                "handedToPatient | {\"handed\":\"yes\"} | /handedToPatient/handed | type boolean",
                "equipment | [{\"what\":\"lit\",\"deliveredOn\":\"2026-02-29\"}] | /equipment/0/deliveredOn | that exists",
                "riskLevel | {\"level\":3} | /riskLevel/level | must be one of: low, medium, high",
            })
    void each_kind_of_problem_says_where_and_what(String member, String json, String pointer, String what) {
        NotAcceptable refused = refused(Documents.minimalWith(member, json));

        assertThat(refused.fault()).isEqualTo(JsonFault.NOT_THE_SCHEMA);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.what()).contains(what);
        });
    }

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

    @Test
    void at_most_50_problems_are_listed() {
        NotAcceptable refused = refused(Documents.minimalWith("wounds", list("{\"x\":1}", 50)));

        assertThat(refused.problems()).hasSize(NotAcceptable.MOST_PROBLEMS);
    }

    @Test
    void several_problems_are_told_at_once() {
        NotAcceptable refused = refused(Documents.full(root -> {
            root.remove("source");
            root.put("exitMode", SECRET);
            root.put("reason", "\u0007");
        }));

        assertThat(refused.problems())
                .extracting(JsonProblem::pointer)
                .containsExactlyInAnyOrder("/source", "/exitMode", "/reason");
    }

    @Test
    void the_sentences_are_french_unless_english_is_asked_for() {
        JsonCheck french = new JsonCheck(JsonLimits.DEFAULT, Locale.GERMANY);

        NotAcceptable refused = (NotAcceptable) french.check(Documents.minimalWith("allergies", "[]"));

        assertThat(refused.problems().get(0).what())
                .isEqualTo("un tableau a au moins 1 élément ; dire {\"none\": ...} ou omettre ce membre");
    }

    @Test
    void no_value_of_the_document_is_in_any_problem_whatever_is_broken() {
        Random random = new Random(20261122);
        for (int round = 0; round < 1_000; round++) {
            ObjectNode root = Documents.tree("discharge-event.example.jsonc");
            breakSomething(root, random);
            byte[] body = random.nextInt(4) == 0 ? cut(Documents.bytes(root), random) : Documents.bytes(root);

            if (check.check(body) instanceof NotAcceptable refused) {
                String told = refused.toString() + refused.why();
                assertThat(told).doesNotContain(SECRET, "MODELE", "EXEMPLE", "241037401000101", "Bisoprolol");
            }
        }
    }

    @Test
    void one_check_serves_many_threads() {
        byte[] sound = Documents.full();
        byte[] unsound = Documents.full(root -> root.put("exitMode", SECRET));
        JsonEnvelope acceptable = check.check(sound);
        JsonEnvelope notAcceptable = check.check(unsound);

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> check.check(i % 2 == 0 ? sound : unsound))
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrder(acceptable, notAcceptable);
    }

    @Test
    void no_bytes_make_the_check_throw() {
        Random random = new Random(20261123);
        byte[] sound = Documents.full();
        Set<Class<?>> outcomes = new HashSet<>();
        for (int round = 0; round < 3_000; round++) {
            byte[] body = sound.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            outcomes.add(check.check(body).getClass());
        }

        assertThat(outcomes).containsExactlyInAnyOrder(Acceptable.class, NotAcceptable.class);
    }

    @Test
    void every_day_and_time_the_schema_lets_in_can_be_read() {
        Random random = new Random(20261124);
        JsonFeedReader reader = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);
        int let = 0;
        for (int round = 0; round < 3_000; round++) {
            String day =
                    "%04d-%02d-%02d".formatted(random.nextInt(10_000), 1 + random.nextInt(13), 1 + random.nextInt(31));
            String time = "%02d:%02d:%02d".formatted(random.nextInt(25), random.nextInt(60), random.nextInt(61));
            String offset =
                    "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(19), random.nextInt(60));
            byte[] body = Documents.minimalWith("admittedAt", "\"" + day + "T" + time + offset + "\"");
            byte[] born = Documents.minimalWith("patient", "{\"birthDate\":\"" + day + "\"}");

            let += check.check(body) instanceof Acceptable ? 1 : 0;
            let += check.check(born) instanceof Acceptable ? 1 : 0;
            reader.read(body, "ehr");
            reader.read(born, "ehr");
        }

        assertThat(let).isBetween(2_000, 5_900);
    }

    private NotAcceptable refused(byte[] body) {
        JsonEnvelope envelope = check.check(body);
        assertThat(envelope).isInstanceOf(NotAcceptable.class);
        return (NotAcceptable) envelope;
    }

    private static String list(String item, int count) {
        return "[" + String.join(",", Collections.nCopies(count, item)) + "]";
    }

    private static byte[] cut(byte[] body, Random random) {
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    private static void breakSomething(ObjectNode root, Random random) {
        List<JsonNode> places = new ArrayList<>();
        collect(root, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name, SECRET);
                case 2 -> object.put(name, 42);
                case 3 -> object.put(name, (SECRET + " ").repeat(10_000));
                default -> object.putObject(name).put("value", SECRET);
            }
        } else if (place instanceof ArrayNode array) {
            array.add(SECRET);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
