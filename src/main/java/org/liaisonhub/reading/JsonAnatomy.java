package org.liaisonhub.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A JSON document as members and items; what is left out of an array moves what stands behind it. */
final class JsonAnatomy implements Anatomy {
    private static final String SCHEMA = "/json/discharge-event.schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;
    private final Naming naming;
    private final Map<String, List<String>> alternatives;
    private final List<Place> places;
    /** By pointer, for Jackson shares the nodes of equal values. */
    private final Map<Place, String> pointers = new IdentityHashMap<>();

    /** How places are called. */
    enum Naming {
        /** RFC 6901. */
        POINTER,
        FHIR_PATH
    }

    /**
     * Takes a document apart.
     *
     * @param alternatives of a word that must be one of a few, the others
     * @throws IOException if it is no JSON
     */
    JsonAnatomy(byte[] bytes, Naming naming, Map<String, List<String>> alternatives) throws IOException {
        this.root = JSON.readTree(bytes);
        this.naming = naming;
        this.alternatives = Map.copyOf(alternatives);
        this.places =
                parts(naming == Naming.POINTER ? "" : root.path("resourceType").asText(), "", root);
    }

    /** The words that the hub's published schema lets stand in one another's place. */
    static Map<String, List<String>> published() {
        Map<String, List<String>> found = new HashMap<>();
        try (InputStream schema = Objects.requireNonNull(JsonAnatomy.class.getResourceAsStream(SCHEMA), SCHEMA)) {
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

    @Override
    public List<Place> places() {
        return places;
    }

    /** Members of the document; of a Bundle its entries, their resources and the members of these. */
    @Override
    public int coarse() {
        return naming == Naming.POINTER ? 2 : 4;
    }

    private List<Place> parts(String above, String pointer, JsonNode node) {
        List<Place> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> {
                JsonNode value = member.getValue();
                String name = below(above, member.getKey());
                String at = pointer(pointer, member.getKey());
                if (value.isArray() && naming == Naming.FHIR_PATH) {
                    parts.addAll(items(name, at, value));
                } else if (!value.isNull()) {
                    parts.add(place(name, at, value));
                }
            });
        } else if (node.isArray()) {
            parts.addAll(items(above, pointer, node));
        }
        return parts;
    }

    private List<Place> items(String above, String pointer, JsonNode array) {
        List<Place> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String index = naming == Naming.POINTER ? "/" + i : array.size() > 1 ? "[" + i + "]" : "";
            items.add(place(above + index, pointer + "/" + i, array.get(i)));
        }
        return items;
    }

    private Place place(String name, String pointer, JsonNode value) {
        Place place = new Place(name, () -> parts(name, pointer, value));
        pointers.put(place, pointer);
        return place;
    }

    private String below(String above, String member) {
        return naming == Naming.POINTER ? pointer(above, member) : above + "." + member;
    }

    private static String pointer(String above, String member) {
        return above + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public byte[] without(Set<Place> left) {
        Map<String, JsonNode> gone = new HashMap<>();
        left.forEach(place -> gone.put(pointerOf(place), MissingNode.getInstance()));
        return bytes(copy("", root, gone));
    }

    @Override
    public List<byte[]> otherwise(Place place) {
        JsonNode value = root.at(pointerOf(place));
        List<JsonNode> others = new ArrayList<>();
        if (value.isTextual()) {
            alternatives.getOrDefault(value.asText(), List.of()).forEach(word -> others.add(new TextNode(word)));
            others.add(new TextNode(Hl7Anatomy.another(value.asText())));
            others.add(new TextNode(value.asText() + "1"));
            others.add(new TextNode(earlier(value.asText())));
        } else if (value.isBoolean()) {
            others.add(JsonNodeFactory.instance.booleanNode(!value.asBoolean()));
        } else if (value.isNumber()) {
            others.add(JsonNodeFactory.instance.numberNode(value.asLong() + 1));
        }
        return others.stream()
                .filter(other -> !other.equals(value))
                .map(other -> bytes(copy("", root, Map.of(pointerOf(place), other))))
                .toList();
    }

    /** Of a moment or day the same a year before; of anything else another beginning. */
    private static String earlier(String text) {
        return text.matches("[12]\\d{3}-.*")
                ? (Integer.parseInt(text.substring(0, 4)) - 1) + text.substring(4)
                : "1" + text;
    }

    private String pointerOf(Place place) {
        String pointer = pointers.get(place);
        if (pointer == null) {
            throw new IllegalArgumentException("no place of this document: " + place);
        }
        return pointer;
    }

    /** @param instead by pointer, what stands in the place of a value; a missing node for nothing */
    private static JsonNode copy(String pointer, JsonNode node, Map<String, JsonNode> instead) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                JsonNode value = next(pointer(pointer, member.getKey()), member.getValue(), instead);
                if (!value.isMissingNode()) {
                    copy.set(member.getKey(), value);
                }
            });
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                JsonNode value = next(pointer + "/" + i, node.get(i), instead);
                if (!value.isMissingNode()) {
                    copy.add(value);
                }
            }
            return copy;
        }
        return node;
    }

    private static JsonNode next(String pointer, JsonNode value, Map<String, JsonNode> instead) {
        JsonNode other = instead.get(pointer);
        if (other != null) {
            return other;
        }
        JsonNode copy = copy(pointer, value, instead);
        // An array of which everything is left out is left out: most schemas know no empty ones.
        return copy.isArray() && copy.isEmpty() && !value.isEmpty() ? MissingNode.getInstance() : copy;
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }
}
