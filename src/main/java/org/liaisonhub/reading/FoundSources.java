package org.liaisonhub.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.reading.Difference.StatementKey;

/** Which places were seen to change a statement, and which to take it away. */
final class FoundSources {
    private final Map<StatementKey, Set<String>> changing = new LinkedHashMap<>();
    private final Map<StatementKey, Set<String>> removing = new LinkedHashMap<>();

    /** Notes what was another without a place. @param known statements whose sources are within the place and found already */
    void note(Effect effect, String place, Set<StatementKey> known) {
        note(changing, effect.difference().changed(), place, known);
        note(removing, effect.difference().gone(), place, known);
    }

    private static void note(
            Map<StatementKey, Set<String>> sources, Set<StatementKey> keys, String place, Set<StatementKey> known) {
        keys.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> sources.computeIfAbsent(key, any -> new LinkedHashSet<>())
                        .add(place));
    }

    /** Statements of which a source was found. */
    Set<StatementKey> explained() {
        Set<StatementKey> explained = new HashSet<>(changing.keySet());
        explained.addAll(removing.keySet());
        return explained;
    }

    /** Of each statement the places on which it stands, those that change it alone before those that take its whole fact away. */
    Map<StatementKey, List<String>> of(List<Statement> statements) {
        Map<StatementKey, List<String>> sources = new LinkedHashMap<>();
        Difference.keyed(statements).forEach((key, statement) -> {
            Set<String> found = changing.getOrDefault(key, Set.of());
            boolean whole = found.isEmpty() || statement.label().isEmpty();
            Set<String> places = new LinkedHashSet<>(found);
            if (whole) {
                places.addAll(removing.getOrDefault(key, Set.of()));
            }
            sources.put(key, List.copyOf(places));
        });
        return sources;
    }
}
