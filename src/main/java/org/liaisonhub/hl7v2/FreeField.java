package org.liaisonhub.hl7v2;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field that holds free text or a whole document: OBX-5, NTE-3. It is kept from HAPI, whose work grows with its
 * length, and which would take a delimiter that a sender left unescaped in a text for one.
 *
 * @param raw the field as it stands; empty if absent or explicitly deleted
 */
record FreeField(String raw, Hl7Delimiters delimiters) {
    /** Characters of text that are read; nobody reads a longer letter. */
    static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_PART = 1_000;

    static FreeField of(String line, Hl7Delimiters delimiters) {
        int from = start(line, delimiters.field());
        String raw = from < 0 ? "" : line.substring(from, end(line, from, delimiters.field()));
        return new FreeField(raw.equals("\"\"") ? "" : raw, delimiters);
    }

    /** The segment without its free field. */
    static String without(String line, Hl7Delimiters delimiters) {
        int from = start(line, delimiters.field());
        return from < 0 ? line : line.substring(0, from) + line.substring(end(line, from, delimiters.field()));
    }

    private static int start(String line, char separator) {
        int fields = line.startsWith("OBX") ? 5 : line.startsWith("NTE") ? 3 : 0;
        int at = 2;
        for (int i = 0; i < fields && at >= 0; i++) {
            at = line.indexOf(separator, at + 1);
        }
        return fields == 0 || at < 0 ? -1 : at + 1;
    }

    private static int end(String line, int from, char separator) {
        int end = line.indexOf(separator, from);
        return end < 0 ? line.length() : end;
    }

    /** The text in lines; a repetition is a line of its own, and a line of a hundred blanks is an empty one. */
    String text() {
        String cut = raw.length() > LONGEST_TEXT ? raw.substring(0, LONGEST_TEXT) : raw;
        return Arrays.stream(cut.split(Pattern.quote(String.valueOf(delimiters.repetition()))))
                .map(repetition -> Escapes.unescape(repetition, delimiters))
                .flatMap(String::lines)
                .map(Segment::clean)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Whether there is more text than is read. */
    boolean isTooLong() {
        return raw.length() > LONGEST_TEXT;
    }

    /** One component of the first repetition, on one line; what is longer than a name is no name. */
    String component(int number) {
        String whole = wholeComponent(number);
        return whole.length() > LONGEST_PART ? "" : Segment.clean(Escapes.unescape(whole, delimiters));
    }

    /** One component of the first repetition as it stands, however long. */
    String wholeComponent(int number) {
        int from = 0;
        int stop = indexOrEnd(delimiters.repetition(), 0);
        for (int i = 1; i < number; i++) {
            from = indexOrEnd(delimiters.component(), from) + 1;
            if (from > stop) {
                return "";
            }
        }
        return raw.substring(from, Math.min(stop, indexOrEnd(delimiters.component(), from)));
    }

    private int indexOrEnd(char c, int from) {
        int at = raw.indexOf(c, from);
        return at < 0 ? raw.length() : at;
    }
}
