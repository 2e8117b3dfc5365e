package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds places that can each be left out, and not together, for they say the same. One of each such group is set aside until the
 * others can be left out together; then each of those is looked at again, for it may be in other groups too.
 */
final class Alike {
    /** Places that say the same twice, in one message. */
    private static final int MOST = 20;

    private final Predicate<List<Place>> missed;
    private final Allowance allowance;
    private final Consumer<List<Place>> found;

    /**
     * @param missed whether it makes a difference to leave these out together
     * @param found hears of each group as it is found
     */
    Alike(Predicate<List<Place>> missed, Allowance allowance, Consumer<List<Place>> found) {
        this.missed = missed;
        this.allowance = allowance;
        this.found = found;
    }

    /** Looks among places that can each be left out; whether it came to know which of them are left. */
    boolean look(List<Place> places) {
        List<Place> free = new ArrayList<>(places);
        List<Place> aside = new ArrayList<>();
        while (aside.size() < MOST && missed.test(free)) {
            if (!allowance.isLeft()) {
                return false;
            }
            List<Place> group = fewest(List.of(), free);
            found.accept(group);
            free.remove(group.get(0));
            aside.add(group.get(0));
        }
        aside.forEach(one -> lookAgain(one, new ArrayList<>(free)));
        return true;
    }

    private void lookAgain(Place one, List<Place> others) {
        for (int i = 0; i < MOST && allowance.isLeft() && missed.test(and(one, others)); i++) {
            List<Place> group = fewest(List.of(one), others);
            found.accept(group);
            others.remove(group.get(0).equals(one) ? group.get(group.size() - 1) : group.get(0));
        }
    }

    private static List<Place> and(Place one, List<Place> others) {
        List<Place> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    /** The fewest that make a difference, in order; those known to be among them first. */
    private List<Place> fewest(List<Place> known, List<Place> places) {
        List<Place> kept = new ArrayList<>(known);
        List<Place> left = places;
        while (!left.isEmpty() && !missed.test(kept)) {
            int shortest = shortest(kept, left);
            kept.add(0, left.get(shortest - 1));
            left = left.subList(0, shortest - 1);
        }
        return kept;
    }

    /** How many of the first places it takes, with those kept, to make a difference. */
    private int shortest(List<Place> kept, List<Place> places) {
        int without = 0;
        int with = places.size();
        while (with - without > 1) {
            int middle = (without + with) / 2;
            List<Place> tried = new ArrayList<>(kept);
            tried.addAll(places.subList(0, middle));
            if (missed.test(tried)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }
}
