package org.liaisonhub.cda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a document, or a piece of text between elements, which is an element without a name. Elements of other
 * namespaces than HL7's have a plus sign before their names, so that nobody takes one for HL7's own.
 */
final class Element {
    /** Stands where there is no such element, and has nothing. */
    static final Element ABSENT = new Element("", Map.of(), "");

    private final String name;
    private final Map<String, String> attributes;
    private final String text;
    private final List<Element> nodes = new ArrayList<>();

    private Element(String name, Map<String, String> attributes, String text) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
    }

    static Element named(String name, Map<String, String> attributes) {
        return new Element(name, new HashMap<>(attributes), "");
    }

    static Element text(String text) {
        return new Element("", Map.of(), text);
    }

    void add(Element node) {
        nodes.add(node);
    }

    /** Empty text for a piece of text. */
    String name() {
        return name;
    }

    boolean isThere() {
        return this != ABSENT;
    }

    /** Elements and pieces of text, in order. */
    List<Element> nodes() {
        return nodes;
    }

    /** Its own text, if it is a piece of text. */
    String text() {
        return text;
    }

    /** An attribute, without blanks at its ends; empty text if there is none. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "").strip();
    }

    /** Elements of a name right below. */
    List<Element> all(String child) {
        return nodes.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** The first element on a way down; {@link #ABSENT} if there is none. */
    Element at(String... path) {
        Element at = this;
        for (String step : path) {
            at = at.nodes.stream()
                    .filter(node -> node.name.equals(step))
                    .findFirst()
                    .orElse(ABSENT);
        }
        return at;
    }

    /** All text within, white space as one blank; empty if there is none. */
    Optional<String> words() {
        StringBuilder all = new StringBuilder();
        gather(all);
        return PlainWords.line(all.toString());
    }

    private void gather(StringBuilder into) {
        into.append(text);
        nodes.forEach(node -> node.gather(into));
    }

    /** Elements of these names within, but none within one that was found. */
    Stream<Element> outermost(String... names) {
        return nodes.stream()
                .flatMap(node -> List.of(names).contains(node.name) ? Stream.of(node) : node.outermost(names));
    }

    /** Every element within, and this one, in the order of the document. */
    Stream<Element> within() {
        List<Element> found = new ArrayList<>();
        Deque<Element> toSee = new ArrayDeque<>(List.of(this));
        while (!toSee.isEmpty()) {
            Element next = toSee.pop();
            found.add(next);
            for (int i = next.nodes.size() - 1; i >= 0; i--) {
                toSee.push(next.nodes.get(i));
            }
        }
        return found.stream();
    }
}
