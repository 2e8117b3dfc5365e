package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.TreatmentChange;

class PublishedSchemaTest {
    private static final JsonNode SCHEMA = Documents.tree(PublishedSchema.DISCHARGE_EVENT);

    static Stream<Arguments> codesOfTheDomain() {
        return Stream.of(
                Arguments.of("/properties/patient/properties/sex", Patient.Sex.class),
                Arguments.of("/properties/patient/properties/reliability", IdentityReliability.class),
                Arguments.of("/properties/sharedRecord/properties/state", PatientFact.SharedRecord.State.class),
                Arguments.of("/properties/presence", StayFact.Presence.State.class),
                Arguments.of("/properties/entryMode", StayFact.EntryMode.Mode.class),
                Arguments.of("/properties/careClass", StayFact.CareClass.Kind.class),
                Arguments.of("/properties/departure/properties/kind", StayFact.Departure.Kind.class),
                Arguments.of("/properties/exitMode", StayFact.ExitMode.Mode.class),
                Arguments.of("/properties/exitCircumstance", StayFact.ExitCircumstance.Kind.class),
                Arguments.of("/properties/riskLevel/properties/level", ClinicalFact.RiskLevel.Level.class),
                Arguments.of("/properties/functionalStatus/properties/course", HomeFact.FunctionalStatus.Course.class),
                Arguments.of("/properties/livingSituation/properties/livesAlone", Answer.Value.class),
                Arguments.of("/properties/homeHelp/properties/status", HomeHelpStatus.class),
                Arguments.of("/$defs/listing/properties/none", Listing.EmptyReason.class),
                Arguments.of("/$defs/answer/properties/value", Answer.Value.class),
                Arguments.of("/$defs/patientId/properties/kind", PatientId.Kind.class),
                Arguments.of("/$defs/professional/properties/id/properties/scheme", ProfessionalId.Scheme.class),
                Arguments.of("/$defs/role", CareRole.class),
                Arguments.of("/$defs/contact/properties/part", Contact.Part.class),
                Arguments.of("/$defs/treatmentLine/properties/change", TreatmentChange.class),
                Arguments.of("/$defs/followUpStep/properties/kind", ClinicalFact.FollowUpStep.Kind.class),
                Arguments.of("/$defs/alert/properties/kind", Alert.Kind.class),
                Arguments.of("/$defs/careOrder/properties/need", CareOrder.Need.class));
    }

    @ParameterizedTest
    @MethodSource("codesOfTheDomain")
    void every_code_of_the_domain_is_in_the_schema_and_no_other(String place, Class<? extends Enum<?>> type) {
        List<String> codes = new ArrayList<>();
        SCHEMA.at(place).path("enum").forEach(code -> codes.add(code.textValue()));

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void every_code_list_of_the_schema_is_compared_with_the_domain() {
        Set<String> lists = new TreeSet<>();
        walk(SCHEMA, "", (pointer, node) -> {
            if (node.has("enum")) {
                lists.add(pointer);
            }
        });

        assertThat(codesOfTheDomain().map(arguments -> (String) arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(lists);
    }

    @Test
    void every_member_is_read_and_only_members_of_the_schema_are_read() {
        Set<String> members = names(SCHEMA.get("properties"));
        members.removeAll(Set.of("schema", "messageId", "saidAt", "source", "stay"));

        assertThat(JsonFeedReader.MEMBERS).extracting(FactMember::name).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void the_full_example_uses_every_member() {
        assertThat(names(Documents.tree("discharge-event.example.jsonc"))).isEqualTo(names(SCHEMA.get("properties")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PublishedSchema.DISCHARGE_EVENT, PublishedSchema.ACKNOWLEDGEMENT})
    void the_schema_is_a_schema_of_draft_2020_12(String name) {
        var metaSchema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(new String(Documents.resource(name), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PublishedSchema.DISCHARGE_EVENT, PublishedSchema.ACKNOWLEDGEMENT})
    void no_string_list_or_object_is_without_limit(String name) {
        List<String> open = new ArrayList<>();
        walk(Documents.tree(name), "", (pointer, node) -> {
            if (node.path("type").asText().equals("string") && !node.has("maxLength")) {
                open.add(pointer);
            }
            if (node.path("type").asText().equals("array") && !node.has("maxItems")) {
                open.add(pointer);
            }
            if (node.path("$ref").asText().endsWith("/listing") && !(node.has("maxItems") && node.has("items"))) {
                open.add(pointer);
            }
            if (node.has("properties") && node.path("additionalProperties").asBoolean(true)) {
                open.add(pointer);
            }
        });

        assertThat(open).isEmpty();
    }

    @Test
    void every_member_is_described() {
        List<String> silent = new ArrayList<>();
        walk(SCHEMA, "", (pointer, node) -> {
            for (String member : names(node.path("properties"))) {
                JsonNode described = node.get("properties").get(member);
                JsonNode target = SCHEMA.at(described.path("$ref").asText("#").substring(1));
                boolean isDescribed =
                        described.has("description") || described.has("$ref") && target.has("description");
                if (!isDescribed) {
                    silent.add(pointer + "/" + member);
                }
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void every_keyword_of_the_schemas_has_its_sentence_in_both_languages() {
        Set<String> keywords = new HashSet<>();
        for (String name : List.of(PublishedSchema.DISCHARGE_EVENT, PublishedSchema.ACKNOWLEDGEMENT)) {
            walk(Documents.tree(name), "", (pointer, node) -> keywords.addAll(names(node)));
        }
        keywords.removeAll(Set.of("$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items"));

        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Sentences sentences = new Sentences(language);
            assertThat(keywords)
                    .allSatisfy(keyword ->
                            assertThat(sentences.of(keyword, "7")).isNotBlank().doesNotContain("'{'", "{0"));
        }
    }

    static Set<String> members() {
        return names(SCHEMA.get("properties"));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every schema within the schema. */
    private static void walk(JsonNode schema, String pointer, BiConsumer<String, JsonNode> look) {
        look.accept(pointer, schema);
        for (String container : List.of("properties", "$defs")) {
            for (String name : names(schema.path(container))) {
                walk(schema.get(container).get(name), pointer + "/" + container + "/" + name, look);
            }
        }
        if (schema.has("items")) {
            walk(schema.get("items"), pointer + "/items", look);
        }
    }
}
