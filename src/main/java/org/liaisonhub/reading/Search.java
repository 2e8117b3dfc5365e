package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.reading.Difference.StatementKey;

/**
 * Looks for the places of one message on which its statements stand. Places are left out in groups: a group without which nothing
 * is another is not looked into, so that a large document costs few readings. What is found out was seen, never guessed: every
 * source is a place without which, or with another value at which, the statement was not made.
 */
final class Search {
    private final Anatomy anatomy;
    private final Trial trial;
    private final int deepest;
    private final Allowance allowance;
    private final FoundSources sources = new FoundSources();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> carrying = new LinkedHashSet<>();
    private final List<Place> unused = new ArrayList<>();
    /** Those of which no one alone was of use, in order. */
    private final List<Place> before = new ArrayList<>();

    /**
     * @param deepest how many parts of parts are looked into
     * @param mostReads after so many readings, or when time is up, nothing is looked into any more
     */
    Search(Anatomy anatomy, Trial trial, int deepest, int mostReads) {
        this.anatomy = anatomy;
        this.trial = trial;
        this.deepest = deepest;
        this.allowance = new Allowance(trial, mostReads);
    }

    void run() {
        group(anatomy.places(), 1);
        before.addAll(unused);
        if (!new Alike(places -> without(places).noticed(), allowance, this::alike).look(before)) {
            unused.clear();
        }
    }

    /** Of each statement the places on which it stands, those that change it alone before those that take its whole fact away. */
    Map<StatementKey, List<String>> sources() {
        return sources.of(trial.statements());
    }

    /** Places without which the message is not understood, whatever stands there instead. */
    List<String> needed() {
        return List.copyOf(needed);
    }

    /** Places that say of whom, when, and in which message, and nothing else. */
    List<String> carrying() {
        return List.copyOf(carrying);
    }

    /** The largest places that can be left out, all of them together, without any difference. */
    List<String> unused() {
        return unused.stream().map(Place::name).toList();
    }

    /** Whether all was looked into; else there are sources, and places without use, that nobody found. */
    boolean isWhole() {
        return allowance.wasEnough();
    }

    private Effect without(List<Place> places) {
        return trial.of(anatomy.without(Set.copyOf(places)));
    }

    private void group(List<Place> places, int depth) {
        if (places.isEmpty()) {
            return;
        }
        Effect effect = without(places);
        if (!effect.noticed()) {
            unused.addAll(places);
        } else if (places.size() == 1) {
            place(places.get(0), effect, depth);
        } else if (allowance.isLeft()) {
            int half = places.size() / 2;
            group(places.subList(0, half), depth);
            group(places.subList(half, places.size()), depth);
        }
    }

    private void place(Place place, Effect effect, int depth) {
        boolean goIn = depth < deepest && allowance.isLeft() && !place.parts().isEmpty();
        if (!trial.isThorough()) {
            if (goIn) {
                group(place.parts(), depth + 1);
            }
            return;
        }
        if (goIn) {
            group(place.parts(), depth + 1);
        } else if (place.parts().isEmpty() && (effect.refused() || effect.moved())) {
            instead(place, effect);
        } else if (effect.refused()) {
            needed.add(place.name());
        }
        Set<StatementKey> known = goIn ? sources.explained() : Set.of();
        sources.note(effect, place.name(), known);
    }

    /** Where nothing may be missing, something else may stand. */
    private void instead(Place place, Effect left) {
        for (byte[] bytes : anatomy.otherwise(place)) {
            Effect effect = trial.of(bytes);
            if (!effect.refused() && effect.noticed()) {
                if (effect.difference().all().isEmpty()) {
                    carrying.add(place.name());
                }
                sources.note(effect, place.name(), Set.of());
                return;
            }
        }
        if (left.refused()) {
            needed.add(place.name());
        } else {
            carrying.add(place.name());
        }
    }

    private void alike(List<Place> found) {
        List<Place> group =
                found.stream().sorted(Comparator.comparingInt(before::indexOf)).toList();
        unused.removeAll(group);
        if (!trial.isThorough()) {
            return;
        }
        Effect effect = without(group);
        String names = String.join(
                " | ", inside(group, effect).stream().map(Place::name).toList());
        if (effect.refused()) {
            needed.add(names);
        } else if (effect.moved() && effect.difference().all().isEmpty()) {
            carrying.add(names);
        }
        sources.note(effect, names, Set.of());
    }

    /** The parts of these places that make the same difference, as far as it is one part of each. */
    private List<Place> inside(List<Place> places, Effect whole) {
        List<Place> exact = new ArrayList<>(places);
        for (int i = 0; i < exact.size(); i++) {
            int at = i;
            Optional<Place> part = Optional.of(exact.get(i));
            while (part.isPresent()) {
                part = part.get().parts().stream()
                        .filter(candidate -> allowance.isLeft())
                        .filter(candidate -> {
                            List<Place> tried = new ArrayList<>(exact);
                            tried.set(at, candidate);
                            return without(tried).doesAsMuchAs(whole);
                        })
                        .findFirst();
                part.ifPresent(smaller -> exact.set(at, smaller));
            }
        }
        return exact;
    }
}
