package org.liaisonhub.cda;

import java.util.Optional;

/** Text from outside, made fit for a letter, a queue and a database: no control characters, nothing beyond a length. */
final class PlainWords {
    private static final int LONGEST = 20_000;

    private PlainWords() {}

    /** On one line, blanks run together; empty if nothing is left. */
    static Optional<String> line(String text) {
        return made(text, false);
    }

    /** On as many lines as it has, none of them empty. */
    static Optional<String> lines(String text) {
        return made(text, true);
    }

    private static Optional<String> made(String text, boolean keepLines) {
        StringBuilder words = new StringBuilder();
        int[] points = text.codePoints().limit(4L * LONGEST).toArray();
        for (int point : points) {
            boolean isBreak = keepLines && point == '\n';
            if (isBreak || isBlank(point)) {
                blank(words, isBreak ? '\n' : ' ');
            } else if (words.length() < LONGEST) {
                words.appendCodePoint(point);
            }
        }
        return Optional.of(words.toString().strip()).filter(made -> !made.isEmpty());
    }

    /** One blank between words, one break between lines. */
    private static void blank(StringBuilder words, char blank) {
        int end = words.length();
        if (end == 0 || words.charAt(end - 1) == '\n') {
            return;
        }
        if (words.charAt(end - 1) != ' ') {
            words.append(blank);
        } else if (blank == '\n') {
            words.setCharAt(end - 1, blank);
        }
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || point == 0xfffe
                || point == 0xffff;
    }
}
