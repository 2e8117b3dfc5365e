package org.liaisonhub.fhir;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.hl7.fhir.r4.formats.JsonCreator;

/**
 * Takes what the FHIR core library composes, member by member, straight to UTF-8 bytes. The library's own sinks build
 * the text in memory first and cost three times as much.
 */
final class FhirJsonStream implements JsonCreator {
    private static final JsonFactory FACTORY =
            new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private final JsonGenerator generator;

    FhirJsonStream(OutputStream bytes) throws IOException {
        this.generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8);
    }

    @Override
    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void beginArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    @Override
    public void nullValue() throws IOException {
        generator.writeNull();
    }

    /** Half a surrogate pair has no UTF-8 and would stop the writing; it becomes the replacement character. */
    @Override
    public void value(String value) throws IOException {
        generator.writeString(isWhole(value) ? value : value.replaceAll("\\p{Cs}", "\ufffd"));
    }

    private static boolean isWhole(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return value.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
            }
        }
        return true;
    }

    @Override
    public void value(Boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    /** A decimal keeps its digits: 1.50 is another precision than 1.5 (FHIR R4, decimal). */
    @Override
    public void value(BigDecimal value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void valueNum(String digits) throws IOException {
        generator.writeNumber(digits);
    }

    @Override
    public void value(Integer value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void finish() throws IOException {
        generator.close();
    }

    /** Compact: there is nothing to indent. */
    @Override
    public void setIndent(String indent) {}

    /** Links are for pages of the specification, not for messages. */
    @Override
    public void link(String href) {}
}
