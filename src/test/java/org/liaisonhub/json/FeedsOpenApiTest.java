package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

class FeedsOpenApiTest {
    private final JsonCheck check = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);
    private final JsonAnswers answers = new JsonAnswers(Locale.ENGLISH);
    private final JsonNode api = api();

    @Test
    void it_names_each_answer_of_the_feed() {
        var statuses = new TreeSet<String>();
        api.at("/paths/~1feeds~1json/post/responses").fieldNames().forEachRemaining(statuses::add);

        assertThat(statuses).containsExactly("202", "400", "401", "403", "408", "411", "413", "415", "429", "503");
    }

    @Test
    void the_schema_and_the_examples_it_refers_to_are_there() {
        JsonNode content = api.at("/paths/~1feeds~1json/post/requestBody/content/application~1json");

        assertThat(served(content.at("/schema/$ref"))).isNotEmpty();
        assertThat(content.get("examples"))
                .allSatisfy(example ->
                        assertThat(served(example.get("externalValue"))).isNotEmpty());
    }

    @Test
    void the_answer_to_what_was_taken_in_is_as_described() throws IOException {
        JsonNode answer = Documents.MAPPER.readTree(answers.accepted((Acceptable) check.check(Documents.full())));

        assertThat(answer.toString()).isEqualTo("{\"messageId\":\"EHR-2026-000417\",\"status\":\"accepted\"}");
        assertThat(described("Accepted").validate(answer)).isEmpty();
    }

    @Test
    void the_answer_to_what_was_refused_is_as_described() throws IOException {
        NotAcceptable refused = (NotAcceptable) check.check(Documents.minimalWith("ward", "{\"name\":\"DUPONT\"}"));

        JsonNode answer = Documents.MAPPER.readTree(answers.refused(refused));

        assertThat(described("Refused").validate(answer)).isEmpty();
        assertThat(answer.at("/problems/0/pointer").textValue()).isEqualTo("/ward/code");
        assertThat(answer.get("status").intValue()).isEqualTo(400);
        assertThat(answer.toString()).doesNotContain("DUPONT");
    }

    @Test
    void what_is_too_large_is_answered_413() throws IOException {
        JsonCheck tight = new JsonCheck(JsonLimits.DEFAULT.withBytes(10), Locale.ENGLISH);

        JsonNode answer = Documents.MAPPER.readTree(answers.refused((NotAcceptable) tight.check(Documents.full())));

        assertThat(described("Refused").validate(answer)).isEmpty();
        assertThat(answer.get("status").intValue()).isEqualTo(413);
    }

    @Test
    void every_fixer_is_described() {
        assertThat(api.at("/components/schemas/Refused/properties/problems/items/properties/fixer/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Arrays.stream(Fixer.values()).map(Fixer::code).toList());
    }

    /** What the hub serves under /schemas is what lies in json/. */
    private static byte[] served(JsonNode address) {
        assertThat(address.textValue()).startsWith("/schemas/");
        return Documents.resource(address.textValue().substring("/schemas/".length()));
    }

    private JsonSchema described(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(api.at("/components/schemas/" + name));
    }

    private static JsonNode api() {
        try {
            return new YAMLMapper().readTree(FeedsOpenApiTest.class.getResourceAsStream("/console/openapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
