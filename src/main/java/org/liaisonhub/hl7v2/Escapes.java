package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escape sequences that HAPI leaves as they are (HL7 2.5, section 2.7): characters by number, and formatting, which has
 * no place in a name.
 */
final class Escapes {
    private static final Pattern BY_NUMBER = Pattern.compile("\\\\X((?:[0-9A-Fa-f]{2})+)\\\\");
    private static final Pattern FORMATTING = Pattern.compile("\\\\(?:H|N|\\.[a-z]{2}[+-]?\\d*)\\\\");

    private Escapes() {}

    /** The text without them; numbers are those of 8859/1. */
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
}
