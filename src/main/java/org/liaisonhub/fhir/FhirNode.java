package org.liaisonhub.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An object of a FHIR resource while it is made: members in the order in which they were first named, which must be that
 * of the specification. What is empty is not written, so that a member may be given its place before it has a value. A
 * value is a text, XHTML, a number, a truth value, a node, or a list of texts or nodes; FHIR knows no blank text. A node may stand
 * in several places once nothing is added to it any more.
 */
final class FhirNode {
    private static final int FEW = 4;
    private static final int MANY = 16;

    private String[] names;
    private Object[] values;
    private int size;

    FhirNode() {
        this(FEW);
    }

    private FhirNode(int members) {
        names = new String[members];
        values = new Object[members];
    }

    /** An object that may become a resource: its type, and places for its id and its profiles. */
    static FhirNode resource(String type) {
        return new FhirNode(MANY).set("resourceType", type).set("id", "").set("meta", "");
    }

    /** A resource that claims a profile. */
    static FhirNode resource(String type, String profile) {
        FhirNode resource = resource(type);
        resource.node("meta").add("profile", profile);
        return resource;
    }

    FhirNode set(String name, String text) {
        return put(name, text.isBlank() ? "" : text);
    }

    FhirNode set(String name, FhirNarrative xhtml) {
        return put(name, xhtml);
    }

    FhirNode set(String name, FhirNode node) {
        return put(name, node);
    }

    FhirNode set(String name, long number) {
        return put(name, number);
    }

    FhirNode set(String name, boolean yes) {
        return put(name, yes);
    }

    /** Adds to a list. */
    FhirNode add(String name, FhirNode item) {
        list(name).add(item);
        return this;
    }

    /** Adds to a list; a blank text is left out. */
    FhirNode add(String name, String item) {
        if (!item.isBlank()) {
            list(name).add(item);
        }
        return this;
    }

    /** Gives a list its place, to be filled later. */
    FhirNode reserve(String name) {
        list(name);
        return this;
    }

    /** Adds a new node to a list. */
    FhirNode addNode(String name) {
        FhirNode item = new FhirNode();
        list(name).add(item);
        return item;
    }

    /** The node of that name, made if there is none. */
    FhirNode node(String name) {
        int place = place(name);
        if (values[place] instanceof FhirNode node) {
            return node;
        }
        FhirNode node = new FhirNode();
        values[place] = node;
        return node;
    }

    /** The text of that name. */
    String text(String name) {
        int place = place(name);
        return values[place] instanceof String text ? text : "";
    }

    String type() {
        return text("resourceType");
    }

    /** Whether it has nothing to say. */
    boolean isEmpty() {
        for (int i = 0; i < size; i++) {
            if (!isEmpty(values[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isEmpty(Object value) {
        if (value instanceof FhirNode node) {
            return node.isEmpty();
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!isEmpty(list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return value instanceof String text && text.isEmpty();
    }

    int size() {
        return size;
    }

    String name(int place) {
        return names[place];
    }

    Object value(int place) {
        return values[place];
    }

    private FhirNode put(String name, Object value) {
        int place = place(name);
        values[place] = value;
        return this;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String name) {
        int place = place(name);
        if (values[place] instanceof List<?> list) {
            return (List<Object>) list;
        }
        List<Object> list = new ArrayList<>(2);
        values[place] = list;
        return list;
    }

    private int place(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = "";
        return size++;
    }
}
