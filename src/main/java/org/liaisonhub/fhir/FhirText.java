package org.liaisonhub.fhir;

/** Text from outside, made fit for FHIR strings and XHTML: neither may hold control characters. */
final class FhirText {
    private FhirText() {}

    /** The text without control characters and without blanks at its ends. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text.charAt(i))) {
                return replaced(text).strip();
            }
        }
        return text.strip();
    }

    private static String replaced(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                fit.append(c).append(text.charAt(++i));
            } else if (isUnfit(c)) {
                fit.append(' ');
            } else {
                fit.append(c);
            }
        }
        return fit.toString();
    }

    // A surrogate alone is no character; a pair is, and is told apart in the slow path.
    private static boolean isUnfit(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\ufffe'
                || Character.isSurrogate(c);
    }
}
