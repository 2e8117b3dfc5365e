package org.liaisonhub.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The words that the hub's published schema lets stand in one another's place. */
final class PublishedWords {
    private static final String SCHEMA = "/json/discharge-event.schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedWords() {}

    /** Of each word of a choice, the others of every choice it is in. */
    static Map<String, List<String>> read() {
        Map<String, List<String>> found = new HashMap<>();
        try (InputStream schema = Objects.requireNonNull(PublishedWords.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            for (JsonNode choice : JSON.readTree(schema).findValues("enum")) {
                List<String> words = new ArrayList<>();
                choice.forEach(word -> words.add(word.asText()));
                words.forEach(word -> found.merge(
                        word,
                        words.stream().filter(other -> !other.equals(word)).toList(),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the published schema cannot be read", e);
        }
        return found;
    }
}
