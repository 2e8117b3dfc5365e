package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Escape sequences (HL7 2.5, section 2.7). */
final class Escapes {
    private static final Pattern BY_NUMBER = Pattern.compile("\\\\X((?:[0-9A-Fa-f]{2})+)\\\\");
    private static final Pattern FORMATTING = Pattern.compile("\\\\(?:H|N|\\.[a-z]{2}[+-]?\\d*)\\\\");

    private Escapes() {}

    /**
     * A text in which HAPI left the sequences it does not know: characters by number, which are those of 8859/1, and
     * formatting, which has no place in a name.
     */
    static String resolve(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String numbered = BY_NUMBER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(found.group(1)), StandardCharsets.ISO_8859_1)));
        return FORMATTING.matcher(numbered).replaceAll(" ");
    }

    /** A text as it stands on the wire, with its line breaks; what is no sequence stands as it is. */
    static String unescape(String raw, Hl7Delimiters delimiters) {
        char escape = delimiters.escape();
        if (raw.indexOf(escape) < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            int end = raw.charAt(at) == escape ? raw.indexOf(escape, at + 1) : -1;
            String meant = end < 0 ? null : meaning(raw.substring(at + 1, end), delimiters);
            if (meant == null) {
                text.append(raw.charAt(at));
                at++;
            } else {
                text.append(meant);
                at = end + 1;
            }
        }
        return text.toString();
    }

    private static @Nullable String meaning(String sequence, Hl7Delimiters delimiters) {
        if (sequence.length() > 1 && sequence.charAt(0) == 'X') {
            return sequence.matches("X(?:[0-9A-Fa-f]{2})+")
                    ? new String(HexFormat.of().parseHex(sequence, 1, sequence.length()), StandardCharsets.ISO_8859_1)
                    : null;
        }
        return switch (sequence) {
            case "F" -> String.valueOf(delimiters.field());
            case "S" -> String.valueOf(delimiters.component());
            case "T" -> String.valueOf(delimiters.subcomponent());
            case "R" -> String.valueOf(delimiters.repetition());
            case "E" -> String.valueOf(delimiters.escape());
            case "H", "N" -> "";
            default -> formatting(sequence);
        };
    }

    private static @Nullable String formatting(String sequence) {
        if (!sequence.matches("\\.[a-z]{2}[+-]?\\d*")) {
            return null;
        }
        boolean breaks = sequence.startsWith(".br") || sequence.startsWith(".sp") || sequence.startsWith(".ce");
        return breaks ? "\n" : " ";
    }
}
