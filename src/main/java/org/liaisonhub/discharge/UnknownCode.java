package org.liaisonhub.discharge;

import java.util.EnumSet;
import java.util.Set;

/**
 * A code that decides something, and that neither a table nor the standard knows.
 *
 * @param table what it would have decided
 * @param local the code, or {@link #TOO_LONG}, {@link #WORDS}; never words a person wrote about a patient
 * @param readAs the hub code it was taken for all the same; empty text if nothing was read
 */
public record UnknownCode(CodeTable table, String local, String readAs) {
    /** Stands for what is longer than a code, or has characters that cannot be shown. */
    public static final String TOO_LONG = "(too long)";

    /** Stands for words in the place of a code. */
    public static final String WORDS = "(words)";

    /** Where senders write whole sentences, which may be about somebody. */
    private static final Set<CodeTable> MAY_BE_WORDS =
            EnumSet.of(CodeTable.CARE_ROLE, CodeTable.CONTACT_PART, CodeTable.HOME_HELP, CodeTable.CHANGE_REASON);

    /** Characters of a code that is kept. */
    public static final int LONGEST = 40;

    /** With a code as it came. */
    public static UnknownCode of(CodeTable table, String local, String readAs) {
        String code = local.strip();
        if (MAY_BE_WORDS.contains(table) && code.contains(" ")) {
            return new UnknownCode(table, WORDS, readAs);
        }
        boolean isShort = code.codePointCount(0, code.length()) <= LONGEST;
        return new UnknownCode(
                table, isShort && code.codePoints().allMatch(UnknownCode::isShown) ? code : TOO_LONG, readAs);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
