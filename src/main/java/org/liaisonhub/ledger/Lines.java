package org.liaisonhub.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A list of texts as lines, each ended by a line feed; a line feed within is written {@code \n}, a backslash twice. */
final class Lines {
    private Lines() {}

    static String text(List<String> entries) {
        return entries.stream()
                .map(entry -> entry.replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());
    }

    static List<String> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.substring(0, text.length() - 1).split("\n", -1))
                .map(Lines::plain)
                .toList();
    }

    private static String plain(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
