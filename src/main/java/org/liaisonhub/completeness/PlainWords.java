package org.liaisonhub.completeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text reduced to its words, so that case, accents and punctuation do not tell two names apart. */
final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_A_FIGURE = Pattern.compile("[^0-9]");
    private static final int NATIONAL_NUMBER = 9;

    private PlainWords() {}

    /** The words, in lower case and without accents. */
    static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two names have the same words; family and given names come in either order. */
    static boolean areSameName(String one, String other) {
        Set<String> words = Set.copyOf(of(one));
        return !words.isEmpty() && words.equals(Set.copyOf(of(other)));
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
