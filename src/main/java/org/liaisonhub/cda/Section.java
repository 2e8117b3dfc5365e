package org.liaisonhub.cda;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A section of a structured body: its narrative and its coded entries. */
record Section(Element element, References references, boolean french) {
    /** What a section says of which there is nothing. */
    private static final Pattern NONE = Pattern.compile(
            "(?iu)\\W*(aucune?|néant|non|sans objet|pas d|absence d|none|no known|no |nil|negative).{0,200}");

    Narrative narrative() {
        return new Narrative(element.at("text"));
    }

    Optional<String> words() {
        return narrative().words();
    }

    List<Element> entries() {
        return element.all("entry");
    }

    /** Elements of these names in its entries, none within another. */
    Stream<Element> outermost(String... names) {
        return entries().stream().flatMap(entry -> entry.outermost(names));
    }

    /** Whether its text is one sentence that says there is none. */
    boolean saysNone() {
        return words().filter(
                        words -> !words.contains("\n") && NONE.matcher(words).matches())
                .isPresent();
    }

    static boolean isNone(String words) {
        return NONE.matcher(words).matches();
    }
}
