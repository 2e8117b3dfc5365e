package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;

/**
 * Bytes to a JSON tree, within {@link JsonLimits}: UTF-8 only (a byte order mark is let pass), no member twice, nothing
 * after the end. What is not JSON is a value, not an exception.
 */
final class StrictJson {
    /** What became of the bytes. */
    sealed interface Parsed {}

    record Tree(JsonNode root) implements Parsed {}

    record Refused(NotAcceptable why) implements Parsed {}

    private final JsonLimits limits;
    private final Sentences sentences;
    private final JsonMapper mapper;

    StrictJson(JsonLimits limits, Sentences sentences) {
        this.limits = limits;
        this.sentences = sentences;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.stringLength())
                .maxNumberLength(limits.numberLength())
                .maxNameLength(limits.nameLength())
                .maxTokenCount(limits.tokens())
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    Parsed parse(byte[] body) {
        if (body.length > limits.bytes()) {
            return refused(JsonFault.TOO_LARGE, "", Fixer.HUB_OPERATOR, "too-large", limits.bytes());
        }
        CharBuffer characters = CharBuffer.allocate(body.length);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult decoded = decoder.decode(bytes, characters, true);
        if (decoded.isError()) {
            return refused(JsonFault.NOT_UTF8, "", Fixer.INTERFACE_DEVELOPER, "not-utf8", bytes.position());
        }
        characters.flip();
        boolean marked = characters.hasRemaining() && characters.charAt(0) == '\uFEFF';
        int from = marked ? 1 : 0;
        try (JsonParser parser =
                mapper.createParser(characters.array(), characters.arrayOffset() + from, characters.limit() - from)) {
            return tree(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory cannot fail to be read", e);
        }
    }

    private Parsed tree(JsonParser parser) throws IOException {
        try {
            JsonNode root = mapper.readTree(parser);
            boolean whole = root != null && !root.isMissingNode() && parser.nextToken() == null;
            return whole ? new Tree(root) : notJson(parser.currentLocation());
        } catch (StreamConstraintsException e) {
            return refused(
                    JsonFault.BEYOND_LIMITS,
                    Pointer.of(parser.getParsingContext()),
                    Fixer.INTERFACE_DEVELOPER,
                    "beyond-limits",
                    limits.depth(),
                    limits.stringLength(),
                    limits.numberLength(),
                    limits.nameLength(),
                    limits.tokens());
        } catch (MismatchedInputException e) {
            return duplicate(parser);
        } catch (JsonProcessingException e) {
            return notJson(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        }
    }

    /** The only thing the tree reader objects to in well-formed JSON. */
    private Parsed duplicate(JsonParser parser) {
        String name = parser.getParsingContext().getCurrentName();
        String object = Pointer.of(parser.getParsingContext());
        String pointer = name == null ? object : Pointer.member(object, name);
        return refused(JsonFault.DUPLICATE_MEMBER, pointer, Fixer.INTERFACE_DEVELOPER, "duplicate-member");
    }

    private Parsed notJson(JsonLocation at) {
        return refused(JsonFault.NOT_JSON, "", Fixer.INTERFACE_DEVELOPER, "not-json", at.getLineNr(), at.getColumnNr());
    }

    private Parsed refused(JsonFault fault, String pointer, Fixer fixer, String sentence, Object... arguments) {
        JsonProblem problem = new JsonProblem(pointer, sentences.of(sentence, arguments), fixer);
        return new Refused(new NotAcceptable(fault, List.of(problem)));
    }
}
