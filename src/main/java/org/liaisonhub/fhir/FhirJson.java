package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Nodes as compact JSON, straight to UTF-8 bytes. For reading there is the one FHIR context of this process: it takes 32 MB
 * and a second to build.
 */
final class FhirJson {
    private static final JsonFactory FACTORY =
            new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    private static final int USUAL_SIZE = 64 * 1024;

    private FhirJson() {}

    /** Built when somebody reads; a hub that only writes does without. */
    private static final class Reading {
        static final FhirContext CONTEXT = FhirContext.forR4Cached();
    }

    static FhirContext context() {
        return Reading.CONTEXT;
    }

    static byte[] encode(FhirNode resource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            write(resource, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(FhirNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < node.size(); i++) {
            Object value = node.value(i);
            if (!FhirNode.isEmpty(value)) {
                json.writeFieldName(node.name(i));
                write(value, json);
            }
        }
        json.writeEndObject();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            json.writeString(isWhole(text) ? text : text.replaceAll("\\p{Cs}", "\ufffd"));
        } else if (value instanceof FhirNode node) {
            write(node, json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                if (!FhirNode.isEmpty(item)) {
                    write(item, json);
                }
            }
            json.writeEndArray();
        } else if (value instanceof FhirNarrative xhtml) {
            // Half of all characters; it is whole as it was made.
            json.writeString(xhtml.toString());
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeNumber((long) value);
        }
    }

    /** Half a surrogate pair has no UTF-8 and would come out as an escape nobody can read; it becomes the replacement character. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
            }
        }
        return true;
    }
}
