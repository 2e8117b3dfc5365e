package org.liaisonhub.completeness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Listing;

/**
 * What a rule's check answers for each fault: where it is and what the sentence has to name. Who, what and how bad are
 * the rule's.
 *
 * @param where the part of the dossier, as in {@link Finding#where()}
 * @param details what the rule's sentences speak of, in their order
 * @param graver severity in this situation, where that is worse than the rule's own; a milder one has no effect
 */
record Trouble(String where, List<String> details, Optional<Severity> graver) {
    Trouble {
        details = List.copyOf(details);
    }

    /** Trouble with a fact as a whole, or with the lack of it. */
    static Trouble in(Class<? extends Fact> kind, String... details) {
        return in(kind.getSimpleName(), details);
    }

    /** Trouble at a place of its own. */
    static Trouble in(String where, String... details) {
        return new Trouble(where, List.of(details), Optional.empty());
    }

    /** One trouble with a fact as a whole, or none. */
    static List<Trouble> when(boolean faulty, Class<? extends Fact> kind) {
        return faulty ? List.of(in(kind)) : List.of();
    }

    /** One trouble for each faulty entry of a list, which is named in the sentence. */
    static <T> List<Trouble> each(
            Class<? extends Fact> kind, Optional<Listing<T>> listing, Predicate<T> faulty, Function<T, String> name) {
        List<T> entries = listing.map(Listing::entries).orElse(List.of());
        return IntStream.range(0, entries.size())
                .filter(place -> faulty.test(entries.get(place)))
                .mapToObj(place -> in(kind.getSimpleName() + "/" + place, name.apply(entries.get(place))))
                .toList();
    }

    Trouble raisedTo(Severity severity) {
        return new Trouble(where, details, Optional.of(severity));
    }
}
