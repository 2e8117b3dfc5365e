package org.liaisonhub.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with numbered gaps, {@code {0}} to {@code {9}}, taken apart once so that filling it costs no parsing.
 * Apostrophes mean nothing here, as they are everywhere in French.
 */
final class Template {
    private final List<String> literals = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Template(String sentence) {
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            if (open + 2 < sentence.length()
                    && Character.isDigit(sentence.charAt(open + 1))
                    && sentence.charAt(open + 2) == '}') {
                literals.add(sentence.substring(from, open));
                places.add(sentence.charAt(open + 1) - '0');
                from = open + 3;
            }
        }
        literals.add(sentence.substring(from));
    }

    String fill(String... values) {
        if (places.isEmpty()) {
            return literals.get(0);
        }
        StringBuilder filled = new StringBuilder(96);
        for (int i = 0; i < places.size(); i++) {
            filled.append(literals.get(i)).append(values[places.get(i)]);
        }
        return filled.append(literals.get(places.size())).toString();
    }
}
