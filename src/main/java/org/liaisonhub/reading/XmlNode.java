package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One piece of an XML document: an element, one of its attributes, or a text. Names stand as they were written, prefixes and
 * declarations of namespaces with them.
 */
final class XmlNode {
    /** What it is. */
    enum Kind {
        ELEMENT,
        ATTRIBUTE,
        TEXT
    }

    private final Kind kind;
    private final String name;
    private final String value;
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final List<XmlNode> inside = new ArrayList<>();

    private XmlNode(Kind kind, String name, String value) {
        this.kind = kind;
        this.name = name;
        this.value = value;
    }

    static XmlNode element(String name) {
        return new XmlNode(Kind.ELEMENT, name, "");
    }

    /** A declaration of a namespace is no piece that could be left out. */
    void attribute(String attribute, String text) {
        if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
            declarations.put(attribute, text);
        } else {
            inside.add(new XmlNode(Kind.ATTRIBUTE, attribute, text));
        }
    }

    void text(String text) {
        inside.add(new XmlNode(Kind.TEXT, "", text));
    }

    XmlNode add(XmlNode element) {
        inside.add(element);
        return element;
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    /** Without its prefix. */
    String name() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Of an attribute or text what it says. */
    String value() {
        return value;
    }

    List<XmlNode> inside() {
        return Collections.unmodifiableList(inside);
    }

    /** Elements of one name within this one. */
    List<XmlNode> elements(String named) {
        return inside.stream()
                .filter(node -> node.is(Kind.ELEMENT) && node.name().equals(named))
                .toList();
    }

    /** The value of an attribute of the first element of a name; empty text if there is none. */
    String attributeOf(String element, String attribute) {
        return elements(element).stream()
                .flatMap(found -> found.inside.stream())
                .filter(node -> node.is(Kind.ATTRIBUTE) && node.name().equals(attribute))
                .map(XmlNode::value)
                .findFirst()
                .orElse("");
    }

    /** As XML, without some of its pieces. */
    void write(StringBuilder xml, Set<XmlNode> left) {
        xml.append('<').append(name);
        declarations.forEach((declared, uri) -> attribute(xml, declared, uri));
        inside.stream()
                .filter(node -> node.is(Kind.ATTRIBUTE) && !left.contains(node))
                .forEach(node -> attribute(xml, node.name, node.value));
        xml.append('>');
        for (XmlNode node : inside) {
            if (node.is(Kind.TEXT) && !left.contains(node)) {
                escape(xml, node.value, false);
            } else if (node.is(Kind.ELEMENT) && !left.contains(node)) {
                node.write(xml, left);
            }
        }
        xml.append("</").append(name).append('>');
    }

    static Set<XmlNode> none() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(xml, value, true);
        xml.append('"');
    }

    private static void escape(StringBuilder xml, String text, boolean quoted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(quoted ? "&quot;" : "\"");
                case '\r', '\t' -> xml.append("&#").append((int) c).append(';');
                case '\n' -> xml.append(quoted ? "&#10;" : "\n");
                default -> xml.append(c);
            }
        }
    }
}
