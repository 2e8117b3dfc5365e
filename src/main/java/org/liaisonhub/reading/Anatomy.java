package org.liaisonhub.reading;

import java.util.List;
import java.util.Set;

/** A message taken apart into places, and put together again without some of them. */
interface Anatomy {
    /** Its largest places, in order. */
    List<Place> places();

    /** The message without these places; with none left out it says what the message says. */
    byte[] without(Set<Place> left);

    /** The message with other values at a place that has no parts; none where no other value could be meant. */
    default List<byte[]> otherwise(Place place) {
        return List.of();
    }

    /** How deep a look goes that asks only what was of use: segments and fields, resources and sections with their entries. */
    int coarse();
}
