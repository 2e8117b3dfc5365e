package org.liaisonhub.discharge;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Everything known so far about one subject: the newest {@link Said} of each topic. Folding is commutative, associative
 * and idempotent, so any order, any delay and any repeat of the same events give the same dossier.
 *
 * @param facts the newest saying of each topic, by {@link Fact#topic()}
 */
public record Dossier(Map<String, Said> facts) {
    /** Nothing known yet. */
    public static final Dossier EMPTY = new Dossier(Map.of());

    public Dossier {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** This dossier and one thing more. */
    public Dossier with(DischargeEvent event) {
        return with(List.of(event));
    }

    /** This dossier and several things more; their order does not matter. */
    public Dossier with(Collection<DischargeEvent> events) {
        Map<String, Said> folded = new TreeMap<>(facts);
        events.forEach(event -> folded.merge(
                event.fact().topic(), new Said(event.fact(), event.saying()), BinaryOperator.maxBy(Said::compareTo)));
        return new Dossier(folded);
    }

    /** What this dossier and the other one know together; used to add a patient's facts to those of his stay. */
    public Dossier join(Dossier other) {
        Map<String, Said> joined = new TreeMap<>(facts);
        other.facts.forEach((topic, said) -> joined.merge(topic, said, BinaryOperator.maxBy(Said::compareTo)));
        return new Dossier(joined);
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
