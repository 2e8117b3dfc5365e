package org.liaisonhub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/**
 * One published JSON Schema (draft 2020-12) from the class path, compiled once. It never follows a reference out of the
 * file, and never uses the validator's own sentences, which quote the document.
 */
final class PublishedSchema {
    static final String DISCHARGE_EVENT = "discharge-event.schema.json";
    static final String ACKNOWLEDGEMENT = "acknowledgement.schema.json";

    private static final Set<String> AUTHORS_MATTER = Set.of("maxLength", "minLength");

    /** Draft 2020-12 with our own days and times: the validator's log what they are given, at level DEBUG. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .format(new ReadableFormat("date", LocalDate::parse))
            .format(new ReadableFormat("date-time", OffsetDateTime::parse))
            .build();

    private final JsonSchema schema;
    private final Sentences sentences;

    PublishedSchema(String name, Sentences sentences) {
        this.sentences = sentences;
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.metaSchema(DIALECT)
                        .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(PublishedSchema::pattern)
                .pathType(PathType.JSON_POINTER)
                .build();
        try (InputStream text = PublishedSchema.class.getResourceAsStream("/json/" + name)) {
            if (text == null) {
                throw new IllegalStateException("no schema json/" + name + " in this build");
            }
            schema = factory.getSchema(text, InputFormat.JSON, config);
        } catch (IOException e) {
            throw new IllegalStateException("schema json/" + name + " cannot be read", e);
        }
        schema.initializeValidators();
    }

    /** What in the document does not follow the schema, one problem for each place. */
    List<JsonProblem> problems(JsonNode root) {
        Map<String, JsonProblem> byPlace = new LinkedHashMap<>();
        for (ValidationMessage message : schema.validate(root)) {
            JsonProblem problem = problem(message);
            byPlace.putIfAbsent(problem.pointer(), problem);
            if (byPlace.size() == NotAcceptable.MOST_PROBLEMS) {
                break;
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** In a schema {@code $} is the very end; to Java it is also the place before a last line break. */
    private static RegularExpression pattern(String schemaPattern) {
        return Pattern.compile(schemaPattern.replaceFirst("\\$$", "\\\\z")).asPredicate()::test;
    }

    private JsonProblem problem(ValidationMessage message) {
        String place = Pointer.of(message.getInstanceLocation());
        String keyword = message.getType();
        Fixer fixer = AUTHORS_MATTER.contains(keyword) ? Fixer.AUTHOR : Fixer.INTERFACE_DEVELOPER;
        String pointer = message.getProperty() == null ? place : Pointer.member(place, message.getProperty());
        return new JsonProblem(pointer, sentences.of(keyword, demand(message.getSchemaNode())), fixer);
    }

    /** What the schema says about the keyword: a limit, a code list, a type. It is ours, so it may be shown. */
    private static String demand(JsonNode schemaNode) {
        return schemaNode.isArray()
                ? StreamSupport.stream(schemaNode.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : schemaNode.asText();
    }
}
