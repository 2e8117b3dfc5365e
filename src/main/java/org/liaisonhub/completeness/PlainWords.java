package org.liaisonhub.completeness;

import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.Spelling;

/** Names and telephone numbers of one person, however they are written. */
final class PlainWords {
    private static final Pattern NOT_A_FIGURE = Pattern.compile("[^0-9]");
    private static final int NATIONAL_NUMBER = 9;

    private PlainWords() {}

    /** Whether two names have the same words; family and given names come in either order. */
    static boolean areSameName(String one, String other) {
        Set<String> words = Set.copyOf(Spelling.words(one));
        return !words.isEmpty() && words.equals(Set.copyOf(Spelling.words(other)));
    }

    /** Whether two telephone numbers end in the same nine figures, so that +33 6… is 06…. */
    static boolean areSameNumber(String one, String other) {
        String number = ending(one);
        return number.length() == NATIONAL_NUMBER && number.equals(ending(other));
    }

    private static String ending(String phone) {
        String figures = NOT_A_FIGURE.matcher(phone).replaceAll("");
        return figures.substring(Math.max(0, figures.length() - NATIONAL_NUMBER));
    }
}
