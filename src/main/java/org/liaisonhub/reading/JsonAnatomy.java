package org.liaisonhub.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON document as members and items; what is left out of an array moves what stands behind it. */
final class JsonAnatomy implements Anatomy {
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
                String at = ChangedJson.pointer(pointer, member.getKey());
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
            items.add(place(above + index, ChangedJson.pointer(pointer, i), array.get(i)));
        }
        return items;
    }

    private Place place(String name, String pointer, JsonNode value) {
        Place place = new Place(name, () -> parts(name, pointer, value));
        pointers.put(place, pointer);
        return place;
    }

    private String below(String above, String member) {
        return naming == Naming.POINTER ? ChangedJson.pointer(above, member) : above + "." + member;
    }

    @Override
    public byte[] without(Set<Place> left) {
        Map<String, JsonNode> gone = new HashMap<>();
        left.forEach(place -> gone.put(pointerOf(place), MissingNode.getInstance()));
        return bytes(new ChangedJson(gone).of(root));
    }

    @Override
    public List<byte[]> otherwise(Place place) {
        JsonNode value = root.at(pointerOf(place));
        List<JsonNode> others = new ArrayList<>();
        if (value.isTextual()) {
            alternatives.getOrDefault(value.asText(), List.of()).forEach(word -> others.add(new TextNode(word)));
            others.add(new TextNode(OtherText.ending(value.asText())));
            others.add(new TextNode(value.asText() + "1"));
            others.add(new TextNode(OtherText.earlier(value.asText())));
        } else if (value.isBoolean()) {
            others.add(JsonNodeFactory.instance.booleanNode(!value.asBoolean()));
        } else if (value.isNumber()) {
            others.add(JsonNodeFactory.instance.numberNode(value.asLong() + 1));
        }
        return others.stream()
                .filter(other -> !other.equals(value))
                .map(other -> bytes(new ChangedJson(Map.of(pointerOf(place), other)).of(root)))
                .toList();
    }

    private String pointerOf(Place place) {
        String pointer = pointers.get(place);
        if (pointer == null) {
            throw new IllegalArgumentException("no place of this document: " + place);
        }
        return pointer;
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }
}
