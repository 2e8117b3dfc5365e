package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Consumer;

/** The published schemas and examples, and documents made from them. */
final class Documents {
    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private Documents() {}

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream("/json/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode tree(String name) {
        try {
            return (ObjectNode) MAPPER.readTree(resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The full example, without its comments. */
    static byte[] full() {
        return bytes(tree("discharge-event.example.jsonc"));
    }

    /** The full example with something wrong in it. */
    static byte[] full(Consumer<ObjectNode> change) {
        ObjectNode root = tree("discharge-event.example.jsonc");
        change.accept(root);
        return bytes(root);
    }

    /** The minimal example with one member more, or another value for one, exactly as it is written. */
    static byte[] minimalWith(String member, String json) {
        ObjectNode root = tree("discharge-event.minimal.json");
        root.remove(member);
        String others = root.toString();
        return utf8(others.substring(0, others.length() - 1) + ",\"" + member + "\":" + json + "}");
    }

    /** An array of the same item many times. */
    static String list(String item, int count) {
        return "[" + String.join(",", Collections.nCopies(count, item)) + "]";
    }

    static byte[] bytes(ObjectNode root) {
        return utf8(root.toString());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
