package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.json.Refusals.refused;

import java.time.Instant;
import java.util.Locale;
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
}
