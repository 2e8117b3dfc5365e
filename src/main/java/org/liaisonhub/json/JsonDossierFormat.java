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
import java.util.stream.Stream;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;

/**
 * A dossier as compact JSON: {@code {"v":1,"sayings":[[at,messageId,feed],…],"facts":[[type id,saying,{…}],…]}}. A
 * saying is written once, however many facts it brought; a fact is its type id, the index of its saying and its
 * components; an absent component is left out. Where several feeds spoke of one topic it is version 2 and goes on with
 * {@code "others":[[fact,saying,{…}],…]}: the index of the fact of which they spoke, and what they said, left out where it
 * is that fact. Reading is strict: an unknown type, member or version, a missing component, a topic told twice, a
 * feed heard twice on one topic or anything after the end is refused.
 *
 * <p>One instance serves all threads.
 */
public final class JsonDossierFormat implements DossierFormat {
    /** Every topic was spoken of by one feed; what every hub of before can read. */
    private static final int OF_ONE_FEED = 1;

    private static final int OF_SEVERAL_FEEDS = 2;

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
        dossier.others()
                .values()
                .forEach(others -> others.forEach(said -> sayings.putIfAbsent(said.saying(), sayings.size())));
        json.writeStartObject();
        json.writeNumberField("v", dossier.others().isEmpty() ? OF_ONE_FEED : OF_SEVERAL_FEEDS);
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
        if (!dossier.others().isEmpty()) {
            json.writeArrayFieldStart("others");
            writeOthers(dossier, sayings, json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeOthers(Dossier dossier, Map<Saying, Integer> sayings, JsonGenerator json) throws IOException {
        int place = 0;
        for (Map.Entry<String, Said> entry : dossier.facts().entrySet()) {
            for (Said other : dossier.others().getOrDefault(entry.getKey(), List.of())) {
                json.writeStartArray();
                json.writeNumber(place);
                json.writeNumber(sayings.getOrDefault(other.saying(), -1));
                if (!other.fact().equals(entry.getValue().fact())) {
                    mapper.writeValue(json, other.fact());
                }
                json.writeEndArray();
            }
            place++;
        }
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
        int version = json.getIntValue();
        if (version != OF_ONE_FEED && version != OF_SEVERAL_FEEDS) {
            throw refused(json, "version " + OF_ONE_FEED + " or " + OF_SEVERAL_FEEDS);
        }
        List<Saying> sayings = sayings(json);
        Map<String, Said> facts = facts(json, sayings);
        Map<String, List<Said>> others =
                version == OF_SEVERAL_FEEDS ? others(json, sayings, List.copyOf(facts.values())) : Map.of();
        expect(json, JsonToken.END_OBJECT);
        if (json.nextToken() != null) {
            throw refused(json, "the end");
        }
        return new Dossier(facts, others);
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
            Saying saying = listed(json, sayings);
            expect(json, JsonToken.START_OBJECT);
            Fact fact = mapper.readValue(json, type);
            if (facts.put(fact.topic(), new Said(fact, saying)) != null) {
                throw refused(json, "one fact for each topic");
            }
            expect(json, JsonToken.END_ARRAY);
        }
        is(json, JsonToken.END_ARRAY);
        return facts;
    }

    private Map<String, List<Said>> others(JsonParser json, List<Saying> sayings, List<Said> facts) throws IOException {
        Map<String, List<Said>> others = new TreeMap<>();
        member(json, "others");
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Said newest = listed(json, facts);
            Saying saying = listed(json, sayings);
            Fact fact = newest.fact();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                fact = mapper.readValue(json, fact.getClass());
                json.nextToken();
            }
            is(json, JsonToken.END_ARRAY);
            String topic = newest.fact().topic();
            List<Said> heard = others.computeIfAbsent(topic, key -> new ArrayList<>());
            Said other = new Said(fact, saying);
            if (!fact.topic().equals(topic)
                    || !isOlder(other, newest, heard)
                    || heard.size() > Dossier.MOST_FEEDS - 2) {
                throw refused(json, "the next older word on a topic, of another feed");
            }
            heard.add(other);
        }
        is(json, JsonToken.END_ARRAY);
        return others;
    }

    private static boolean isOlder(Said said, Said newest, List<Said> heard) {
        Said last = heard.isEmpty() ? newest : heard.get(heard.size() - 1);
        return said.compareTo(last) < 0
                && Stream.concat(Stream.of(newest), heard.stream())
                        .noneMatch(
                                one -> one.saying().feed().equals(said.saying().feed()));
    }

    private static <T> T listed(JsonParser json, List<T> list) throws IOException {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        int place = json.getIntValue();
        if (place < 0 || place >= list.size()) {
            throw refused(json, "the index of a saying or fact");
        }
        return list.get(place);
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
