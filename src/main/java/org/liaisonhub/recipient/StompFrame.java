package org.liaisonhub.recipient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A frame of STOMP 1.2, without the escapes that none of the values here need.
 *
 * @param command SEND, MESSAGE…
 * @param headers by name; the first of a name counts
 * @param body text in UTF-8 without NUL
 */
record StompFrame(String command, Map<String, String> headers, String body) {
    /** A frame as it came, without its NUL. */
    static StompFrame of(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r?\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(lines[i].substring(0, colon), unescaped(lines[i].substring(colon + 1)));
            }
        }
        return new StompFrame(lines[0], headers, end < 0 ? "" : text.substring(end + 2));
    }

    /** A header; empty text when it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String asText() {
        return headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining("", command + "\n", "\n"))
                + body + "\0";
    }

    private static String unescaped(String value) {
        return value.replace("\\c", ":").replace("\\n", "\n").replace("\\\\", "\\");
    }
}
