package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One list of a dossier while the items said after it are entered into it. A list said later than an item replaces it,
 * because whoever writes a whole list leaves out what does not hold any more. Items are told from one another by their
 * numbers alone, for two of one name can be two things; an item and an entry of the list are told by what they say, and
 * at most one item takes an entry's place. Where one feed is trusted more than another, "later" means of more weight:
 * {@link Trust#weight}.
 */
final class OpenList<E> {
    private final StayPeriod stay;
    private final Optional<Said> said;
    private final BiPredicate<E, E> same;
    private final List<E> listed;
    private final Comparator<Saying> weight;
    private final List<E> entries = new ArrayList<>();
    private final List<Said> sources = new ArrayList<>();
    private final List<E> taken = new ArrayList<>();
    private Optional<Said> newest;
    private boolean isTouched;

    /**
     * Opens a list.
     *
     * @param stay whose list it is
     * @param said the list as it was said, if it was
     * @param same whether an entry of the list and an item speak of one thing
     * @param weight what outweighs what
     */
    OpenList(
            StayPeriod stay,
            Optional<Said> said,
            Function<Fact, Listing<E>> entries,
            BiPredicate<E, E> same,
            Comparator<Saying> weight) {
        this.stay = stay;
        this.said = said;
        this.same = same;
        this.listed = said.map(list -> entries.apply(list.fact()).entries()).orElse(List.of());
        this.weight = weight;
        this.entries.addAll(listed);
        said.ifPresent(list -> listed.forEach(entry -> sources.add(list)));
        this.newest = said;
    }

    /** Whether an item outweighs the list, and is about this stay, so that it counts. */
    boolean isOpenFor(Said item) {
        return stay.mayConcern(item)
                && said.filter(list -> weight.compare(list.saying(), item.saying()) >= 0)
                        .isEmpty();
    }

    /** Whether the list, as it was said, has such an entry. */
    boolean lists(Predicate<E> entry) {
        return listed.stream().anyMatch(entry);
    }

    /** Strikes out what an item says does not hold any more; to be done before anything is entered. */
    void strike(Predicate<E> gone, Said item) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (gone.test(entries.get(i))) {
                entries.remove(i);
                sources.remove(i);
                touched(item);
            }
        }
    }

    /**
     * Enters what an item says.
     *
     * @param merged what becomes of an entry of the list and of an item that speaks of the same
     */
    void enter(E entry, Said item, BinaryOperator<E> merged) {
        touched(item);
        for (int i = 0; i < entries.size(); i++) {
            E before = entries.get(i);
            if (listed.contains(before) && !taken.contains(before) && same.test(before, entry)) {
                E now = merged.apply(before, entry);
                taken.add(now);
                entries.set(i, now);
                sources.set(i, item);
                return;
            }
        }
        if (!entries.contains(entry)) {
            entries.add(entry);
            sources.add(item);
        }
    }

    /** The entries as they are now. */
    List<E> entries() {
        return List.copyOf(entries);
    }

    /** Who said each of the entries: the list itself, or the item that took its place. */
    List<Said> sources() {
        return List.copyOf(sources);
    }

    /**
     * The list with the items in it, as said by the newest of them; empty if there was no list and no item counts.
     *
     * @param onceEmpty what the list says when every entry was struck out; empty where that leaves nothing said
     */
    Optional<Said> closed(Function<Listing<E>, Fact> fact, Optional<Listing.EmptyReason> onceEmpty) {
        if (!isTouched) {
            return said;
        }
        Optional<Listing<E>> listing =
                entries.isEmpty() ? onceEmpty.map(Listing::<E>empty) : Optional.of(Listing.of(entries));
        return listing.flatMap(list -> newest.map(item -> new Said(fact.apply(list), item.saying())));
    }

    private void touched(Said item) {
        isTouched = true;
        newest = Stream.concat(newest.stream(), Stream.of(item)).max(Comparator.comparing(Said::saying));
    }
}
