package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.keys.Role;

class OpenApiTest {
    private final JsonNode api = api();

    @Test
    void it_describes_every_route_and_no_other() {
        var described = new TreeSet<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var served = new TreeSet<String>();
        Routes.of(new FakeHub().ports()).forEach(route -> served.add(route.method() + " " + route.path()));
        served.add("POST /feeds/json");
        served.add("POST /feeds/fhir");
        served.add("POST /feeds/cda");
        served.add("POST /feeds/{feed}");

        assertThat(described).isEqualTo(served);
    }

    @Test
    void every_operation_names_the_role_it_takes() {
        Routes.of(new FakeHub().ports()).forEach(route -> {
            JsonNode named = api.path("paths")
                    .path(route.path())
                    .path(route.method().name().toLowerCase(Locale.ROOT))
                    .at("/security/0/account/0");

            assertThat(Optional.of(named.asText()).filter(role -> !role.isEmpty()))
                    .as(route.path())
                    .isEqualTo(route.access().role().map(Role::code));
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(api.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> {
            if (ref.startsWith("#")) {
                assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
            } else {
                assertThat(OpenApiTest.class.getResource("/json/" + ref.replace("/schemas/", "")))
                        .as(ref)
                        .isNotNull();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/status, Status",
        "/api/stays, StayList",
        "/api/stays/1.2.250%2FA/26004211, Stay",
        "/api/find?id=26004211, MatchList",
        "/api/undelivered, DeliveryList",
        "/api/deliveries/d-sent, Delivery",
        "/api/tasks, TaskList",
        "/api/parked, ParkedList",
        "/api/parked?code=HL7-05, ParkedList",
        "/api/parked/p-1, Parked",
        "/api/parked/p-1/rehearsal, Foreseen",
        "/api/parked/rehearsal?code=HL7-05, Foreseen",
        "/api/directory, RecipientList",
        "/api/directory?limit=1, RecipientList",
        "/api/codes, Codes",
        "/api/codes?limit=1, Codes",
        "/api/nonsense, Problem"
    })
    void an_answer_is_as_described(String path, String schema) {
        try (ConsoleServer server = new FakeHub().start(Optional.empty())) {
            assertIs(schema, Caller.json(new Caller(server.port()).get(path)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "fr, gp-martin, Done, done, En attente pour gp-martin.",
                "en, gp-martin, Done, done, Queued for gp-martin.",
                "fr, idel-leroux, Problem, detail, Le destinataire idel-leroux n'a pas d'adresse sécurisée dans l'annuaire.",
                "en, idel-leroux, Problem, detail, Recipient idel-leroux has no secure address in the directory."
            })
    void the_desk_answers_as_described_and_in_the_language_of_the_hub(
            String language, String recipient, String schema, String member, String sentence) {
        FakeHub hub = new FakeHub();
        hub.language = new Locale(language);
        try (ConsoleServer server = hub.start(Optional.empty())) {
            JsonNode answer = Caller.json(new Caller(server.port())
                    .post("/api/deliveries/d-sent/redirect", "{\"why\":\"w\",\"recipient\":\"" + recipient + "\"}"));

            assertIs(schema, answer);
            assertThat(answer.path(member).asText()).isEqualTo(sentence);
        }
    }

    private void assertIs(String schema, JsonNode answer) {
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(described(schema))
                        .validate(answer))
                .isEmpty();
    }

    private JsonNode described(String name) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", api.path("components"));
        return schema;
    }

    private static JsonNode api() {
        try {
            return new YAMLMapper().readTree(OpenApiTest.class.getResourceAsStream("/console/openapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
