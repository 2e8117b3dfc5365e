package org.liaisonhub.fhirfeed;

/** Text from outside, made fit for a letter, a queue and a database: no control characters, nothing beyond a length. */
final class PlainWords {
    /** What the JSON feed allows too. */
    private static final int LONGEST = 100_000;

    private PlainWords() {}

    /** The text without blanks at its ends, and without what cannot be written. */
    static String of(String text) {
        boolean fit = text.length() <= LONGEST;
        for (int i = 0; fit && i < text.length(); i++) {
            fit = !isUnfit(text.charAt(i));
        }
        return fit ? text.strip() : made(text);
    }

    private static String made(String text) {
        StringBuilder words = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST - 1L).forEach(point -> {
            if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT && isUnfit((char) point)) {
                words.append(' ');
            } else {
                words.appendCodePoint(point);
            }
        });
        return words.toString().strip();
    }

    private static boolean isUnfit(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\ufffe'
                || Character.isSurrogate(c);
    }
}
