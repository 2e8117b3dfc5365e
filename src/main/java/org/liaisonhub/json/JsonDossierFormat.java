package org.liaisonhub.json;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
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
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;

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
    static final int OF_ONE_FEED = 1;

    static final int OF_SEVERAL_FEEDS = 2;

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
            new DossierWriter(mapper, json).write(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public Dossier read(String text) {
        try (JsonParser json = mapper.createParser(text)) {
            return new DossierReader(mapper, json).read();
        } catch (IOException | DateTimeException e) {
            // The cause would quote the patient's record.
            throw new IllegalArgumentException("not a dossier: " + e.getClass().getSimpleName());
        }
    }
}
