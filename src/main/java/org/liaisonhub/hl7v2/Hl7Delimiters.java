package org.liaisonhub.hl7v2;

/**
 * The five characters that structure a message (MSH-1 and MSH-2; HL7 2.5, section 2.5.4). The sixth, for truncated
 * text, exists since 2.7 and is not needed for reading.
 *
 * @param field between fields
 * @param component between components
 * @param repetition between repetitions
 * @param escape around escape sequences
 * @param subcomponent between subcomponents
 */
public record Hl7Delimiters(char field, char component, char repetition, char escape, char subcomponent) {
    private static final int MOST = 2_000;
    private static final int MOST_IN_FIELD = 300;

    /** The ones HL7 recommends and nearly everybody uses. */
    public static final Hl7Delimiters USUAL = new Hl7Delimiters('|', '^', '~', '\\', '&');

    /**
     * The delimiters a header segment declares. Where MSH-2 was damaged on its way (seen: {@code ^Ë\&} after a wrong
     * character conversion, {@code ^~\\&} after escaping twice), the usual character stands in for the damaged one.
     *
     * @param header a line that begins with MSH and a usable field separator
     */
    static Hl7Delimiters of(String header) {
        char field = header.charAt(3);
        String declared = declaredIn(header);
        String usual = USUAL.encodingCharacters();
        StringBuilder taken = new StringBuilder().append(field);
        for (int i = 0; i < usual.length(); i++) {
            char wanted = i < declared.length() ? declared.charAt(i) : usual.charAt(i);
            boolean usable = isUsable(wanted) && taken.indexOf(String.valueOf(wanted)) < 0;
            taken.append(usable ? wanted : usual.charAt(i));
        }
        boolean distinct = taken.chars().distinct().count() == taken.length();
        return distinct
                ? new Hl7Delimiters(field, taken.charAt(1), taken.charAt(2), taken.charAt(3), taken.charAt(4))
                : new Hl7Delimiters(field, USUAL.component, USUAL.repetition, USUAL.escape, USUAL.subcomponent);
    }

    /** MSH-2 as it stands. */
    static String declaredIn(String header) {
        int end = header.indexOf(header.charAt(3), 4);
        return end < 0 ? header.substring(4) : header.substring(4, end);
    }

    /** Whether a character can structure a message: visible ASCII, neither letter nor digit. */
    static boolean isUsable(char character) {
        return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }

    /** MSH-2. */
    public String encodingCharacters() {
        return "" + component + repetition + escape + subcomponent;
    }

    /**
     * Whether a segment may be taken apart: HAPI's work and memory grow with the square of the components in a field, so
     * that a megabyte of them would keep it busy for hours.
     */
    boolean bear(String segment) {
        int all = 0;
        int inField = 0;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == field || c == repetition) {
                all++;
                inField = 0;
            } else if (c == component || c == subcomponent) {
                all++;
                inField++;
            }
            if (all > MOST || inField > MOST_IN_FIELD) {
                return false;
            }
        }
        return true;
    }
}
