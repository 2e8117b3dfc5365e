package org.liaisonhub.completeness;

import java.util.Optional;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;

/** When nothing was said. An explicit "none" is an answer; blank text is not. */
final class Silence {
    private Silence() {}

    /** Nobody said anything, or said that nobody asked. */
    static boolean on(Optional<? extends Listing<?>> listing) {
        return listing.map(list ->
                        list.whyEmpty().filter(EmptyReason.NOT_ASKED::equals).isPresent())
                .orElse(true);
    }

    /** Neither entries nor "there is none": for lists that the hospital itself makes and can always give. */
    static boolean unlessGivenOrNone(Optional<? extends Listing<?>> listing) {
        return listing.filter(list -> !list.entries().isEmpty() || list.isNilKnown())
                .isEmpty();
    }

    /** No text, or only blanks. */
    static boolean onText(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).isEmpty();
    }
}
