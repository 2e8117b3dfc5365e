package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One element of a resource, whatever syntax it came in: a value, or members, or both (a primitive with extensions). A member is always a
 * list, so that nobody need know which elements repeat; what is not there is an empty one.
 */
final class Element {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    /** Everything that is not there. */
    static final Element ABSENT = new Element(Optional.empty(), "");

    private final Optional<Element> parent;
    private final String name;
    private final Map<String, List<Element>> members = new LinkedHashMap<>(4);
    private String type = "";
    private String value = "";

    private Element(Optional<Element> parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    /** The whole message. */
    static Element root() {
        return new Element(Optional.empty(), "");
    }

    /** A new member of this element. */
    Element grow(String member) {
        Element grown = new Element(Optional.of(this), member);
        members.computeIfAbsent(member, any -> new ArrayList<>(1)).add(grown);
        return grown;
    }

    void value(String text) {
        value = text;
    }

    void type(String resourceType) {
        type = resourceType;
    }

    /** Of a resource, its type; otherwise empty text. */
    String type() {
        return type;
    }

    Map<String, List<Element>> members() {
        return members;
    }

    /** Takes over what another element says, for a primitive and its extensions are told apart in JSON. */
    void takeOver(Element other) {
        other.members.forEach((member, elements) -> {
            for (Element element : elements) {
                grow(member).takeOver(element);
            }
        });
        if (value.isEmpty()) {
            value = other.value;
        }
    }

    boolean isThere() {
        return !value.isEmpty() || !members.isEmpty();
    }

    /** Where it is, as FHIRPath; a name that could be a value in disguise is not repeated. */
    String path() {
        String own = NAME.matcher(name).matches() ? name : "?";
        return parent.map(above -> above.path() + "." + own + index(above)).orElse(type);
    }

    /** The resources it stands in, the nearest first. */
    Stream<Element> around() {
        return Stream.iterate(parent, Optional::isPresent, above -> above.flatMap(element -> element.parent))
                .flatMap(Optional::stream);
    }

    private String index(Element above) {
        List<Element> siblings = above.members.getOrDefault(name, List.of());
        for (int i = 0; siblings.size() > 1 && i < siblings.size(); i++) {
            if (siblings.get(i) == this) {
                return "[" + i + "]";
            }
        }
        return "";
    }

    /** Every element at a dotted path below this one; through all that repeats, not only the first. */
    List<Element> all(String names) {
        int dot = names.indexOf('.');
        if (dot < 0) {
            return members.getOrDefault(names, List.of());
        }
        return all(names.substring(0, dot)).stream()
                .flatMap(element -> element.all(names.substring(dot + 1)).stream())
                .toList();
    }

    /** The first element at a dotted path; {@link #ABSENT} when there is none. */
    Element at(String names) {
        List<Element> found = all(names);
        return found.isEmpty() ? ABSENT : found.get(0);
    }

    /** The value, made fit for a letter; empty when it has none. */
    Optional<String> text() {
        return Optional.of(PlainWords.of(value)).filter(text -> !text.isEmpty());
    }

    /** The value as it came, or empty text. */
    String raw() {
        return value;
    }

    /** The first value at any of these dotted paths, made fit for a letter. */
    Optional<String> text(String... paths) {
        return Stream.of(paths)
                .flatMap(names -> all(names).stream())
                .flatMap(element -> element.text().stream())
                .findFirst();
    }

    /** The value at a dotted path, as a code; empty text when it is not there. */
    String code(String names) {
        return at(names).value.strip();
    }

    /** The extension whose URL ends so; national ones have moved from base to base, and kept their names. */
    Element extension(String endOfUrl) {
        return all("extension").stream()
                .filter(extension -> extension.code("url").endsWith(endOfUrl))
                .findFirst()
                .orElse(ABSENT);
    }

    /** The member {@code value[x]}, or another choice of types. */
    Element choice(String start) {
        return members.entrySet().stream()
                .filter(member -> member.getKey().startsWith(start))
                .flatMap(member -> member.getValue().stream())
                .findFirst()
                .orElse(ABSENT);
    }
}
