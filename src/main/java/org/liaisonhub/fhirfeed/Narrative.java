package org.liaisonhub.fhirfeed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a narrative (XHTML, FHIR R4 narrative), one line a block. Nothing is parsed as XML: tags are only stepped over. */
final class Narrative {
    private static final Set<String> LINES =
            Set.of("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dt", "dd");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST_ENTITY = 10;
    private static final int MOST_LINES = 200;

    private final String xhtml;
    private boolean headings = true;
    private boolean inHeading;
    private final StringBuilder words = new StringBuilder();

    private Narrative(String xhtml) {
        this.xhtml = xhtml;
    }

    /** The words; empty when there are none. */
    static Optional<String> words(String xhtml) {
        return Optional.of(new Narrative(xhtml).read()).filter(text -> !text.isEmpty());
    }

    /** Its lines, without the headings of tables: what stands for a list where nothing is coded. */
    static List<String> lines(String xhtml) {
        Narrative narrative = new Narrative(xhtml);
        narrative.headings = false;
        return Arrays.stream(narrative.read().split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    private String read() {
        int at = 0;
        while (at < xhtml.length()) {
            char c = xhtml.charAt(at);
            at = c == '<' ? tag(at) : c == '&' ? entity(at) : character(at, c);
        }
        return PlainWords.of(words.toString());
    }

    private int character(int at, char c) {
        if (inHeading) {
            return at + 1;
        }
        if (Character.isWhitespace(c) || c == '\u00a0') {
            blank();
        } else {
            words.append(c);
        }
        return at + 1;
    }

    /** One blank between words, however many there are. */
    private void blank() {
        if (words.length() > 0 && !Character.isWhitespace(words.charAt(words.length() - 1))) {
            words.append(' ');
        }
    }

    private void line() {
        int end = words.length();
        if (end > 0 && words.charAt(end - 1) == ' ') {
            words.setLength(--end);
        }
        if (end > 0 && words.charAt(end - 1) != '\n') {
            words.append('\n');
        }
    }

    private int tag(int at) {
        if (xhtml.startsWith("<!--", at)) {
            int end = xhtml.indexOf("-->", at);
            return end < 0 ? xhtml.length() : end + 3;
        }
        int end = xhtml.indexOf('>', at);
        if (end < 0) {
            return xhtml.length();
        }
        int name = at + (xhtml.startsWith("</", at) ? 2 : 1);
        int stop = name;
        while (stop < end && Character.isLetterOrDigit(xhtml.charAt(stop))) {
            stop++;
        }
        String tag = xhtml.substring(name, stop).toLowerCase(Locale.ROOT);
        if (!headings && tag.equals("thead")) {
            inHeading = name == at + 1;
        }
        if (LINES.contains(tag)) {
            line();
        } else if (CELLS.contains(tag)) {
            blank();
        }
        return end + 1;
    }

    private int entity(int at) {
        int end = xhtml.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY) {
            return character(at, '&');
        }
        String name = xhtml.substring(at + 1, end);
        if (!inHeading) {
            words.append(name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, " "));
        }
        return end + 1;
    }

    private static String numbered(String number) {
        try {
            int point = number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        } catch (NumberFormatException none) {
            return " ";
        }
    }
}
