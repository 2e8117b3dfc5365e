package org.liaisonhub.discharge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text is written, as against what it says: case, accents, spaces, punctuation and the order of a name's parts say nothing. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d)\\s*[.,]\\s*(?=\\d)");
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().\\-/]{7,}");
    private static final int NATIONAL_NUMBER = 9;
    private static final Set<String> TITLES =
            Set.of("dr", "docteur", "pr", "prof", "professeur", "m", "mr", "mme", "mlle");

    private Spelling() {}

    /** The words, in lower case and without accents. */
    public static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two texts say the same, or two telephone numbers end in the same nine figures. */
    static boolean isSame(String one, String other) {
        if (PHONE.matcher(one).matches() && PHONE.matcher(other).matches()) {
            return ending(one).equals(ending(other));
        }
        return words(one).equals(words(other));
    }

    /** Whether one name has all the words of the other; titles do not count, nor does the order of family and given names. */
    static boolean isSameName(String one, String other) {
        Set<String> first = name(one);
        Set<String> second = name(other);
        return first.containsAll(second) || second.containsAll(first);
    }

    /** Whether two dosages are told in the same words with other figures. What is told in other words is not compared. */
    static boolean isOtherDose(String one, String other) {
        String first = DECIMAL.matcher(one).replaceAll(".");
        String second = DECIMAL.matcher(other).replaceAll(".");
        boolean sameWords = words(FIGURES.matcher(first).replaceAll(" # "))
                .equals(words(FIGURES.matcher(second).replaceAll(" # ")));
        return sameWords
                && !figures(first).equals(figures(second))
                && figures(first).size() == figures(second).size();
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(figure -> figure.group()).toList();
    }

    private static Set<String> name(String text) {
        return words(text).stream().filter(word -> !TITLES.contains(word)).collect(Collectors.toSet());
    }

    private static String ending(String phone) {
        String figures = phone.replaceAll("[^0-9]", "");
        return figures.substring(Math.max(0, figures.length() - NATIONAL_NUMBER));
    }
}
