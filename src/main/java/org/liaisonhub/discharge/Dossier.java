package org.liaisonhub.discharge;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything known so far about one subject: of each topic the newest {@link Said}, and the newest of each other feed that
 * spoke of it. Folding is commutative, associative and idempotent, so any order, any delay and any repeat of the same
 * events give the same dossier. Which feed's word holds where they differ is {@link Trust}'s to say.
 *
 * @param facts the newest saying of each topic, by {@link Fact#topic()}
 * @param others the newest sayings of the other feeds, newest first, of each topic of which several feeds spoke; at most
 *     {@value #MOST_FEEDS} feeds of one topic are kept, those that spoke last
 */
public record Dossier(Map<String, Said> facts, Map<String, List<Said>> others) {
    /** Nothing known yet. */
    public static final Dossier EMPTY = new Dossier(Map.of());

    /** A hospital has few systems that speak of the same thing; more than this is a feed that changes its name. */
    public static final int MOST_FEEDS = 8;

    public Dossier {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** A dossier of which each topic was spoken of by one feed. */
    public Dossier(Map<String, Said> facts) {
        this(facts, Map.of());
    }

    /** This dossier and one thing more. */
    public Dossier with(DischargeEvent event) {
        return with(List.of(event));
    }

    /** This dossier and several things more; their order does not matter. */
    public Dossier with(Collection<DischargeEvent> events) {
        Map<String, Said> newest = new TreeMap<>(facts);
        Map<String, List<Said>> rest = new TreeMap<>(others);
        events.forEach(event -> fold(newest, rest, event.fact().topic(), new Said(event.fact(), event.saying())));
        return new Dossier(newest, rest);
    }

    /** What this dossier and the other one know together; used to add a patient's facts to those of his stay. */
    public Dossier join(Dossier other) {
        Map<String, Said> newest = new TreeMap<>(facts);
        Map<String, List<Said>> rest = new TreeMap<>(others);
        other.facts.forEach((topic, said) -> fold(newest, rest, topic, said));
        other.others.forEach((topic, said) -> said.forEach(one -> fold(newest, rest, topic, one)));
        return new Dossier(newest, rest);
    }

    /** This dossier with only those sayings that are to be kept. */
    public Dossier keeping(Predicate<Said> kept) {
        List<Said> all = Stream.concat(
                        facts.values().stream(), others.values().stream().flatMap(List::stream))
                .toList();
        if (all.stream().allMatch(kept)) {
            return this;
        }
        Map<String, Said> newest = new TreeMap<>();
        Map<String, List<Said>> rest = new TreeMap<>();
        all.stream().filter(kept).forEach(said -> fold(newest, rest, said.fact().topic(), said));
        return new Dossier(newest, rest);
    }

    private static void fold(Map<String, Said> newest, Map<String, List<Said>> rest, String topic, Said said) {
        List<Said> before = rest.getOrDefault(topic, List.of());
        Said known = newest.getOrDefault(topic, said);
        if (before.isEmpty() && known.saying().feed().equals(said.saying().feed())) {
            newest.merge(topic, said, BinaryOperator.maxBy(Comparator.naturalOrder()));
            return;
        }
        Map<String, Said> ofFeeds = new TreeMap<>();
        Stream.concat(Stream.of(known, said), before.stream())
                .forEach(one ->
                        ofFeeds.merge(one.saying().feed(), one, BinaryOperator.maxBy(Comparator.naturalOrder())));
        List<Said> kept = ofFeeds.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_FEEDS)
                .toList();
        newest.put(topic, kept.get(0));
        rest.put(topic, kept.subList(1, kept.size()));
    }

    /** What is known on a kind of fact that has one topic of its own. */
    public <F extends Fact> Optional<F> find(Class<F> kind) {
        return Optional.ofNullable(facts.get(kind.getSimpleName())).map(said -> kind.cast(said.fact()));
    }

    /** Every fact of a kind that has several topics (care team members, patient numbers), in topic order. */
    public <F extends Fact> List<F> all(Class<F> kind) {
        return facts.values().stream()
                .map(Said::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** As {@link #find}, with who said it and when. */
    public Optional<Said> said(Class<? extends Fact> kind) {
        return Optional.ofNullable(facts.get(kind.getSimpleName()));
    }

    /** As {@link #all}, with who said it and when. */
    public List<Said> saidOfAll(Class<? extends Fact> kind) {
        return facts.values().stream()
                .filter(said -> kind.isInstance(said.fact()))
                .toList();
    }

    /** Whether nothing at all is known. */
    public boolean isEmpty() {
        return facts.isEmpty();
    }
}
