package org.liaisonhub.fhir;

/**
 * Numbers in JSON that HAPI must not see: it writes every one out in full, so that {@code 1e999999999} takes all memory.
 * Nothing the hub reads needs an exponent.
 */
final class FhirNumbers {
    private FhirNumbers() {}

    /** Whether a number outside of quotation marks has an exponent. */
    static boolean anyHasExponent(String json) {
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == 'e' || c == 'E') && i > 0 && isOfNumber(json.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
