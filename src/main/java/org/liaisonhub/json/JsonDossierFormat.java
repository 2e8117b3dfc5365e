package org.liaisonhub.json;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;

/**
 * A dossier as compact JSON: {@code {"v":1,"sayings":[[at,messageId,feed],…],"facts":[[type id,saying,{…}],…]}}. A
 * saying is written once, however many facts it brought; a fact is its type id, the index of its saying and its
 * components; an absent component is left out. Reading is strict: an unknown type, member or version, a missing
 * component, a topic told twice or anything after the end is refused.
 *
 * <p>One instance serves all threads.
 */
public final class JsonDossierFormat implements DossierFormat {
    private static final int VERSION = 1;

    private final JsonMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            // The domain has questions such as isNilKnown(); only record components are kept.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .build();

    @Override
    public String write(Dossier dossier) {
        StringWriter text = new StringWriter(256 + 128 * dossier.facts().size());
        try (JsonGenerator json = mapper.createGenerator(text)) {
            write(dossier, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Dossier dossier, JsonGenerator json) throws IOException {
        Map<Saying, Integer> sayings = new LinkedHashMap<>();
        dossier.facts().values().forEach(said -> sayings.putIfAbsent(said.saying(), sayings.size()));
        json.writeStartObject();
        json.writeNumberField("v", VERSION);
        json.writeArrayFieldStart("sayings");
        for (Saying saying : sayings.keySet()) {
            json.writeStartArray();
            json.writeString(saying.at().toString());
            json.writeString(saying.messageId());
            json.writeString(saying.feed());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("facts");
        for (Map.Entry<String, Said> entry : dossier.facts().entrySet()) {
            Fact fact = entry.getValue().fact();
            if (!entry.getKey().equals(fact.topic())) {
                throw new IllegalArgumentException("a dossier keeps each fact under its own topic");
            }
            json.writeStartArray();
            json.writeString(FactTypes.idOf(fact));
            json.writeNumber(sayings.getOrDefault(entry.getValue().saying(), -1));
            mapper.writeValue(json, fact);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public Dossier read(String text) {
        try (JsonParser json = mapper.createParser(text)) {
            return read(json);
        } catch (IOException | DateTimeException e) {
            // The cause would quote the patient's record.
            throw new IllegalArgumentException("not a dossier: " + e.getClass().getSimpleName());
        }
    }

    private Dossier read(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        member(json, "v");
        expect(json, JsonToken.VALUE_NUMBER_INT);
        if (json.getIntValue() != VERSION) {
            throw refused(json, "version " + VERSION);
        }
        List<Saying> sayings = sayings(json);
        Map<String, Said> facts = facts(json, sayings);
        expect(json, JsonToken.END_OBJECT);
        if (json.nextToken() != null) {
            throw refused(json, "the end");
        }
        return new Dossier(facts);
    }

    private static List<Saying> sayings(JsonParser json) throws IOException {
        List<Saying> sayings = new ArrayList<>();
        member(json, "sayings");
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            sayings.add(new Saying(Instant.parse(string(json)), string(json), string(json)));
            expect(json, JsonToken.END_ARRAY);
        }
        is(json, JsonToken.END_ARRAY);
        return sayings;
    }

    private Map<String, Said> facts(JsonParser json, List<Saying> sayings) throws IOException {
        Map<String, Said> facts = new TreeMap<>();
        member(json, "facts");
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Class<? extends Fact> type =
                    FactTypes.find(string(json)).orElseThrow(() -> refused(json, "a known type of fact"));
            expect(json, JsonToken.VALUE_NUMBER_INT);
            int saying = json.getIntValue();
            if (saying < 0 || saying >= sayings.size()) {
                throw refused(json, "the index of a saying");
            }
            expect(json, JsonToken.START_OBJECT);
            Fact fact = mapper.readValue(json, type);
            if (facts.put(fact.topic(), new Said(fact, sayings.get(saying))) != null) {
                throw refused(json, "one fact for each topic");
            }
            expect(json, JsonToken.END_ARRAY);
        }
        is(json, JsonToken.END_ARRAY);
        return facts;
    }

    private static void member(JsonParser json, String name) throws IOException {
        expect(json, JsonToken.FIELD_NAME);
        if (!json.currentName().equals(name)) {
            throw refused(json, "member " + name);
        }
    }

    private static String string(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        json.nextToken();
        is(json, token);
    }

    private static void is(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw refused(json, token.name());
        }
    }

    private static IllegalArgumentException refused(JsonParser json, String expected) {
        return new IllegalArgumentException("not a dossier: expected " + expected + " at character "
                + json.currentTokenLocation().getCharOffset());
    }
}
