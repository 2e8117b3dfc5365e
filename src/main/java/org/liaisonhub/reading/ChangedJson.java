package org.liaisonhub.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A JSON document with other values in some of its places, told apart by their pointers (RFC 6901). */
final class ChangedJson {
    private final Map<String, JsonNode> instead;

    /** @param instead by pointer, what stands in the place of a value; a missing node for nothing */
    ChangedJson(Map<String, JsonNode> instead) {
        this.instead = Map.copyOf(instead);
    }

    /** A copy of the document; what is not changed in it is shared with it. */
    JsonNode of(JsonNode root) {
        return copy("", root);
    }

    /** The pointer of a member. */
    static String pointer(String above, String member) {
        return above + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of an item, counted from 0. */
    static String pointer(String above, int item) {
        return above + "/" + item;
    }

    private JsonNode copy(String pointer, JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                JsonNode value = next(pointer(pointer, member.getKey()), member.getValue());
                if (!value.isMissingNode()) {
                    copy.set(member.getKey(), value);
                }
            });
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                JsonNode value = next(pointer(pointer, i), node.get(i));
                if (!value.isMissingNode()) {
                    copy.add(value);
                }
            }
            return copy;
        }
        return node;
    }

    private JsonNode next(String pointer, JsonNode value) {
        JsonNode other = instead.get(pointer);
        if (other != null) {
            return other;
        }
        JsonNode copy = copy(pointer, value);
        // An array of which everything is left out is left out: most schemas know no empty ones.
        return copy.isArray() && copy.isEmpty() && !value.isEmpty() ? MissingNode.getInstance() : copy;
    }
}
