package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.delivery.Actor;

class ConsoleServerTest {
    private final FakeHub hub = new FakeHub();
    private final ConsoleServer server = hub.start(Optional.empty());
    private final Caller caller = new Caller(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void without_a_token_nobody_is_let_in() {
        HttpResponse<String> response = caller.send(caller.to("/api/status"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Caller.json(response).path("type").asText()).isEqualTo("urn:liaison:problem:no-token");
        assertThat(Caller.json(response).path("where").asText()).isEqualTo("header Authorization");
        assertThat(Caller.json(response).path("fixer").asText()).isEqualTo("hub-operator");
    }

    @Test
    void status_tells_counts_ports_and_that_a_person_is_needed() {
        JsonNode status = Caller.json(caller.get("/api/status"));

        assertThat(status.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(status.path("ports").path("mllp").asInt()).isEqualTo(2575);
        assertThat(status.path("uptimeSeconds").asLong()).isEqualTo(26 * 3600);
        assertThat(status.path("oldestUndeliveredSeconds").asLong()).isEqualTo(50 * 3600);
        assertThat(status.path("needsPerson").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/api/directory, id, gp-martin, idel-leroux", "/api/codes, code, DEM, 'DOM,1'"})
    void a_list_goes_on_where_its_first_page_ended(String path, String member, String first, String second) {
        JsonNode page = Caller.json(caller.get(path + "?limit=1"));
        String next = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
        JsonNode rest = Caller.json(caller.get(path + "?limit=1&after=" + next));

        assertThat(page.path("items").findValuesAsText(member)).containsExactly(first);
        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(rest.path("items").findValuesAsText(member)).containsExactly(second);
        assertThat(rest.path("more").asBoolean()).isFalse();
        assertThat(rest.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mllp", "mllp,ward,x,A", "%25zz,ward,1,A"})
    void a_place_in_the_codes_that_no_answer_gave_is_refused(String place) {
        assertThat(caller.get("/api/codes?after=" + place).statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_of_stays_names_no_patient() {
        HttpResponse<String> response = caller.get("/api/stays");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("26004211").doesNotContain("DUPONT");
        assertThat(hub.openings).isEmpty();
    }

    @Test
    void opening_a_stay_shows_its_letter_and_is_recorded_with_who() {
        HttpResponse<String> response =
                caller.send(caller.asOperator("/api/stays/1.2.250%2FA/26004211").header("X-Person", "Ren%C3%A9e"));

        JsonNode stay = Caller.json(response);
        assertThat(stay.at("/summary/patient").asText()).isEqualTo("DUPONT Marie");
        assertThat(stay.at("/documents/1/text").asText()).startsWith("Letter of DUPONT");
        assertThat(stay.at("/tasks/0/sentence").asText()).isEqualTo("Say who gives the injection: enoxaparin");
        assertThat(hub.openings).singleElement().satisfies(opening -> {
            assertThat(opening.actor())
                    .isEqualTo(new Actor("operator", "administrator", "127.0.0.1", Optional.of("Renée")));
            assertThat(opening.stay()).hasValue(FakeHub.STAY);
        });
    }

    @Test
    void what_cannot_be_recorded_is_not_shown_and_no_name_is_in_the_answer() {
        hub.openingFails = true;

        HttpResponse<String> response = caller.get("/api/stays/1.2.250%2FA/26004211");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Caller.json(response).path("fixer").asText()).isEqualTo("hub-operator");
        assertThat(response.body()).doesNotContain("DUPONT").doesNotContain("Exception");
    }

    @Test
    void a_failing_ledger_is_a_problem_without_its_words() {
        hub.ledger.viewFails = true;

        HttpResponse<String> response = caller.get("/api/stays");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .doesNotContain("DUPONT")
                .doesNotContain("select")
                .doesNotContain("\tat ");
    }

    @Test
    void an_undelivered_line_says_how_long_why_and_whose() {
        JsonNode line = Caller.json(caller.get("/api/undelivered")).at("/items/0");

        assertThat(line.path("ageSeconds").asLong()).isEqualTo(50 * 3600);
        assertThat(line.path("note").asText()).isEqualTo("patient unknown");
        assertThat(line.path("owner").asText()).isEqualTo("Ward 1120, 5511");
        assertThat(line.path("recipientPhone").asText()).isEqualTo("01 02 03 04 05");
        assertThat(line.path("dueAt").asText()).isEqualTo("2026-11-22T22:00:00Z");
        assertThat(line.path("overdue").asBoolean()).isFalse();
        assertThat(line.at("/truths/technical").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void a_list_cut_by_the_limit_says_so() {
        JsonNode list = Caller.json(caller.get("/api/undelivered?limit=1"));

        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("more").asBoolean()).isTrue();
    }

    @Test
    void find_tells_what_an_id_is() {
        assertThat(kind("d-sent")).isEqualTo("delivery");
        assertThat(kind("7c21")).isEqualTo("task");
        assertThat(kind("p-1")).isEqualTo("parked");
        assertThat(kind("26004211")).isEqualTo("stay");
        assertThat(kind("1.2.250%252FA/26004211")).isEqualTo("stay");
        assertThat(kind("nothing")).isEmpty();
    }

    private String kind(String id) {
        return Caller.json(caller.get("/api/find?id=" + id)).at("/items/0/kind").asText();
    }

    @Test
    void what_find_refers_to_is_there() {
        String href = Caller.json(caller.get("/api/find?id=26004211"))
                .at("/items/0/href")
                .asText();

        assertThat(caller.get(href).statusCode()).isEqualTo(200);
    }

    @Test
    void the_message_of_a_delivery_is_given_as_it_travels_and_the_look_is_recorded() {
        HttpResponse<String> response = caller.get("/api/deliveries/d-sent/message");

        assertThat(response.body()).isEqualTo("{\"resourceType\":\"Bundle\"}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(hub.openings)
                .singleElement()
                .satisfies(opening -> assertThat(opening.kind()).isEqualTo(OpeningLog.Kind.MESSAGE));
    }

    @Test
    void a_parked_message_is_listed_without_and_opened_with_its_content() {
        assertThat(caller.get("/api/parked").body()).contains("HL7-05").doesNotContain("MSH|");
        assertThat(Caller.json(caller.get("/api/parked/p-1")).path("text").asText())
                .startsWith("MSH|");
        assertThat(hub.openings).hasSize(1);
        assertThat(Caller.json(caller.get("/api/parked?containing=elsewhere")).path("items"))
                .isEmpty();
    }

    @Test
    void an_action_reaches_the_desk_with_who_and_why() {
        HttpResponse<String> response =
                caller.post("/api/deliveries/d-sent/resend", "{\"who\":\"Jeanne\",\"why\":\"open again\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Caller.json(response))
                .hasToString("{\"done\":\"Queued again for idel-leroux with the same message id.\","
                        + "\"code\":\"sent-again\",\"details\":{\"recipient\":\"idel-leroux\"}}");
        assertThat(hub.desk.deeds).containsExactly("resend d-sent by operator (Jeanne): open again");
    }

    @Test
    void an_action_without_why_changes_nothing_and_says_which_member() {
        HttpResponse<String> response = caller.post("/api/deliveries/d-sent/resend", "{\"who\":\"Jeanne\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.json(response).path("where").asText()).isEqualTo("body /why");
        assertThat(hub.desk.deeds).isEmpty();
    }

    @Test
    void an_action_on_nothing_is_404_and_an_impossible_one_409_with_the_reason() {
        String body = "{\"who\":\"J\",\"why\":\"w\",\"recipient\":\"idel-leroux\"}";

        assertThat(caller.post("/api/deliveries/none/resend", "{\"who\":\"J\",\"why\":\"w\"}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> impossible = caller.post("/api/deliveries/d-sent/redirect", body);
        assertThat(impossible.statusCode()).isEqualTo(409);
        assertThat(Caller.json(impossible).path("detail").asText()).contains("no secure address");
        assertThat(Caller.json(impossible).path("code").asText()).isEqualTo("no-secure-address");
        assertThat(Caller.json(impossible).at("/details/recipient").asText()).isEqualTo("idel-leroux");
    }

    @Test
    void bodies_that_are_no_action_are_refused() {
        String path = "/api/parked/p-1/dismiss";

        assertThat(caller.post(path, "nonsense DUPONT").statusCode()).isEqualTo(400);
        assertThat(caller.post(path, "nonsense DUPONT").body()).doesNotContain("DUPONT");
        assertThat(caller.post(path, "[]").statusCode()).isEqualTo(400);
        assertThat(caller.post(path, "{\"who\":\"J\",\"why\":\"w\",\"recepient\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.send(caller.asOperator(path).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(caller.post(path, "\"" + "x".repeat(70_000) + "\"").statusCode())
                .isEqualTo(413);
        assertThat(hub.desk.deeds).isEmpty();
    }

    @Test
    void every_other_action_reaches_the_desk() {
        String body = "{\"who\":\"J\",\"why\":\"w\"}";

        caller.post("/api/stays/1.2.250%2FA/26004211/withdraw", body);
        caller.post("/api/tasks/7c21/close", body);
        caller.post("/api/parked/p-1/replay", body);
        caller.post("/api/parked/p-1/dismiss", body);
        caller.post("/api/directory/reload", body);
        caller.post("/api/senders/reload", body);
        caller.post("/api/codes/reload", body);
        caller.post("/api/deliveries/d-sent/release", body);
        caller.post("/api/deliveries/d-sent/redirect", "{\"who\":\"J\",\"why\":\"w\",\"recipient\":\"gp-martin\"}");

        assertThat(hub.desk.deeds)
                .containsExactly(
                        "withdraw 1.2.250%2FA/26004211 by operator (J): w",
                        "close 7c21 by operator (J): w",
                        "replay p-1 by operator (J): w",
                        "dismiss p-1 by operator (J): w",
                        "reload  by operator (J): w",
                        "reload senders by operator (J): w",
                        "reload codes by operator (J): w",
                        "release d-sent by operator (J): w",
                        "redirect d-sent to gp-martin by operator (J): w");
    }

    @Test
    void a_stay_that_is_not_there_is_not_named_in_the_answer() {
        HttpResponse<String> response = caller.get("/api/stays/CH/26999999");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("no-such-thing").doesNotContain("26999999");
    }

    @Test
    void an_unknown_address_and_a_wrong_method_are_problems() {
        HttpResponse<String> unknown = caller.get("/api/nonsense");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Caller.json(unknown).path("type").asText()).isEqualTo("urn:liaison:problem:no-such-route");
        assertThat(caller.post("/api/status", "{}").statusCode()).isEqualTo(405);
        assertThat(Caller.json(caller.get("/schemas/..%2Fsecret"))
                        .path("status")
                        .asInt())
                .isBetween(400, 404);
    }

    @Test
    void wrong_values_in_an_address_are_named() {
        assertThat(Caller.json(caller.get("/api/tasks?limit=0")).path("where").asText())
                .isEqualTo("query limit");
        assertThat(Caller.json(caller.get("/api/tasks?limit=x")).path("where").asText())
                .isEqualTo("query limit");
        assertThat(Caller.json(caller.get("/api/stays?before=now"))
                        .path("where")
                        .asText())
                .isEqualTo("query before");
        assertThat(Caller.json(caller.get("/api/find")).path("where").asText()).isEqualTo("query id");
    }

    @Test
    void an_answer_says_nothing_of_the_server_and_asks_browsers_for_caution() {
        HttpResponse<String> response = caller.get("/api/status");

        assertThat(response.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void what_is_no_http_gets_a_problem_without_a_trace() throws IOException {
        String answer = caller.raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:liaison:problem:request-wrong");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("jetty").doesNotContain("exception");
    }

    @Test
    void headers_beyond_measure_are_refused() throws IOException {
        String answer = caller.raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void it_does_not_listen_to_the_world_in_plain_http() {
        assertThatThrownBy(() ->
                        new ConsoleSettings("0.0.0.0", 0, Optional.empty(), HttpLimits.defaults(), Locale.ENGLISH))
                .isInstanceOf(ConsoleNotStarted.class)
                .hasMessageContaining("liaison.http.host=0.0.0.0")
                .hasMessageContaining("TLS");
    }

    @Test
    void a_port_in_use_is_one_clear_line() {
        ConsoleSettings taken = new ConsoleSettings(
                "127.0.0.1", server.port(), Optional.empty(), HttpLimits.defaults(), Locale.ENGLISH);

        assertThatThrownBy(() ->
                        new ConsoleServer(taken, token -> Optional.empty(), hub.ports(), Optional.empty()).close())
                .isInstanceOf(ConsoleNotStarted.class)
                .hasMessageContaining("port " + server.port())
                .hasMessageNotContainingAny("\n", "Exception");
    }

    @Test
    void schemas_and_description_are_open() {
        assertThat(caller.send(caller.to("/openapi.yaml")).body()).startsWith("openapi: 3.1");
        assertThat(caller.send(caller.to("/schemas/discharge-event.schema.json"))
                        .body())
                .startsWith("{");
        assertThat(caller.send(caller.to("/schemas/acknowledgement.schema.json"))
                        .statusCode())
                .isEqualTo(200);
    }
}
