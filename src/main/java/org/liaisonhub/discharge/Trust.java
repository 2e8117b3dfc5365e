package org.liaisonhub.discharge;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whose word holds where several feeds speak of one thing: of those that said something of it, the most trusted; within
 * equal trust, whoever spoke last. What a hospital wants is decided whenever a dossier is read, so that it can be changed
 * without anything being said again: a dossier keeps the newest word of each feed.
 *
 * @param ranks for each kind of fact the feeds of each rank, the most trusted first; a feed in no rank comes after all of
 *     them, and a kind that is not there trusts all feeds alike
 */
public record Trust(Map<FactKind, List<Set<String>>> ranks) {
    /** All feeds are trusted alike: whoever spoke last. */
    public static final Trust EQUAL = new Trust(Map.of());

    public Trust {
        Map<FactKind, List<Set<String>>> copy = new EnumMap<>(FactKind.class);
        ranks.forEach(
                (kind, feeds) -> copy.put(kind, feeds.stream().map(Set::copyOf).toList()));
        ranks = Collections.unmodifiableMap(copy);
    }

    /** How far a feed is trusted: 0 the most. */
    int rank(FactKind kind, String feed) {
        List<Set<String>> feeds = ranks.getOrDefault(kind, List.of());
        for (int rank = 0; rank < feeds.size(); rank++) {
            if (feeds.get(rank).contains(feed)) {
                return rank;
            }
        }
        return feeds.size();
    }

    /** Whether one feed is trusted more than the other. */
    boolean prefers(FactKind kind, Saying one, Saying other) {
        return rank(kind, one.feed()) < rank(kind, other.feed());
    }

    /** By the weight of what was said: what holds comes last. */
    Comparator<Saying> weight(FactKind kind) {
        if (!ranks.containsKey(kind)) {
            return Comparator.naturalOrder();
        }
        return Comparator.<Saying>comparingInt(saying -> -rank(kind, saying.feed()))
                .thenComparing(Comparator.naturalOrder());
    }

    /** What holds of a dossier; it has nothing else in it, and is the dossier itself where no feed said anything else. */
    public Dossier holding(Dossier dossier) {
        if (dossier.others().isEmpty()) {
            return dossier;
        }
        Map<String, Said> holding = new TreeMap<>(dossier.facts());
        dossier.others()
                .forEach((topic, others) -> Optional.ofNullable(dossier.facts().get(topic))
                        .ifPresent(newest -> holding.put(topic, heaviest(newest, others))));
        return new Dossier(holding);
    }

    private Said heaviest(Said newest, List<Said> others) {
        FactKind kind = FactKind.of(newest.fact());
        if (!ranks.containsKey(kind)) {
            return newest;
        }
        return Stream.concat(Stream.of(newest), others.stream())
                .max(Comparator.comparing(Said::saying, weight(kind)).thenComparing(Comparator.naturalOrder()))
                .orElse(newest);
    }
}
