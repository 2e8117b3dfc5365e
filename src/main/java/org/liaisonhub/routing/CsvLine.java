package org.liaisonhub.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of CSV (RFC 4180): fields may stand in quotation marks, which are doubled within; blanks around fields do not count. */
final class CsvLine {
    private static final char QUOTE = '"';

    private CsvLine() {}

    /** Its fields; empty if a quotation mark is not closed, or something stands after one that is. */
    static Optional<List<String>> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int start = blanks(line, at);
            boolean quoted = start < line.length() && line.charAt(start) == QUOTE;
            int end = quoted ? closing(line, start) : separator(line, at, separator);
            if (end < 0) {
                return Optional.empty();
            }
            fields.add(
                    quoted
                            ? line.substring(start + 1, end)
                                    .replace("\"\"", "\"")
                                    .strip()
                            : line.substring(at, end).strip());
            int next = quoted ? blanks(line, end + 1) : end;
            if (next < line.length() && line.charAt(next) != separator) {
                return Optional.empty();
            }
            at = next + 1;
        }
        return Optional.of(fields);
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int separator(String line, int from, char separator) {
        int at = line.indexOf(separator, from);
        return at < 0 ? line.length() : at;
    }

    private static int closing(String line, int opening) {
        int at = opening + 1;
        while (at < line.length()) {
            if (line.charAt(at) != QUOTE) {
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
                at += 2;
            } else {
                return at;
            }
        }
        return -1;
    }
}
