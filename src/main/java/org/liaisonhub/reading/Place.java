package org.liaisonhub.reading;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One place in a message that can be left out of it: a segment, a field, a member, an element. Told apart by identity.
 *
 * <p>Its parts are looked for when they are asked for, for most of a message is never gone into.
 */
final class Place {
    private final String name;
    private final Supplier<List<Place>> inside;
    private @Nullable List<Place> parts;

    /** @param name where it is, as whoever wrote the message would say: {@code OBX[3]-5}, {@code /stay/number} */
    Place(String name, Supplier<List<Place>> inside) {
        this.name = name;
        this.inside = inside;
    }

    static Place leaf(String name) {
        return new Place(name, List::of);
    }

    String name() {
        return name;
    }

    /** What it is made of, in order; none of a place that is left out as a whole or not at all. */
    List<Place> parts() {
        List<Place> found = parts;
        if (found == null) {
            found = List.copyOf(inside.get());
            parts = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
