package org.liaisonhub.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of places in messages, put together as a person would. */
final class Places {
    /** More than so many at once are read as the part of the message they are in. */
    private static final int FEW = 4;

    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9]{2}(?:\\[\\d+])?)-(.+)");

    private Places() {}

    /** A few places; of many the larger places they are parts of. */
    static String few(List<String> places) {
        List<String> few = new ArrayList<>(new LinkedHashSet<>(places));
        boolean shorter = true;
        while (few.size() > FEW && shorter) {
            List<String> larger = larger(few);
            shorter = larger.size() < few.size();
            few = larger;
        }
        return String.join(", ", few);
    }

    /** Those that are deepest inside, by what they are inside of, where that is one thing for several of them. */
    private static List<String> larger(List<String> places) {
        int deepest = places.stream().mapToInt(Places::depth).max().orElse(0);
        return List.copyOf(new LinkedHashSet<>(places.stream()
                .map(place -> depth(place) == deepest && deepest > 0 ? above(place) : place)
                .toList()));
    }

    private static int depth(String place) {
        return place.contains(" | ")
                ? 0
                : (int) place.chars().filter(c -> c == '.' || c == '/').count();
    }

    private static String above(String place) {
        return place.substring(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('/')));
    }

    /** Fields of one segment behind its name: {@code PV1-4, 10, 18}. */
    static List<String> bySegment(List<String> places) {
        Map<String, List<String>> segments = new LinkedHashMap<>();
        for (String place : places) {
            Matcher field = FIELD.matcher(place);
            boolean isField = field.matches() && !place.contains(" | ");
            segments.computeIfAbsent(isField ? field.group(1) + "-" : place, any -> new ArrayList<>())
                    .add(isField ? field.group(2) : "");
        }
        return segments.entrySet().stream()
                .map(segment -> segment.getKey() + String.join("+", segment.getValue()))
                .toList();
    }
}
