package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;

/**
 * A list that somebody was asked for: entries, or an explicit reason for having none. An explicit "none" is data;
 * only the absence of the whole fact is silence.
 *
 * @param entries what is on the list
 * @param whyEmpty why there is nothing on it; present exactly when {@code entries} is empty
 */
public record Listing<T>(List<T> entries, Optional<EmptyReason> whyEmpty) {
    /** Why a list has no entry (FHIR {@code list-empty-reason}). */
    public enum EmptyReason {
        /** Asked, and there is none. */
        NIL_KNOWN,
        /** Nobody asked. */
        NOT_ASKED,
        /** Known, not told. */
        WITHHELD,
        /** Could not be found out. */
        UNAVAILABLE
    }

    public Listing {
        entries = List.copyOf(entries);
        if (entries.isEmpty() != whyEmpty.isPresent()) {
            throw new IllegalArgumentException("a list has either entries or a reason for having none");
        }
    }

    /** A list with entries; at least one. */
    public static <T> Listing<T> of(List<T> entries) {
        return new Listing<>(entries, Optional.empty());
    }

    /** A list that is empty for a stated reason. */
    public static <T> Listing<T> empty(EmptyReason why) {
        return new Listing<>(List.of(), Optional.of(why));
    }

    /** Whether somebody looked and found nothing. */
    public boolean isNilKnown() {
        return whyEmpty.filter(EmptyReason.NIL_KNOWN::equals).isPresent();
    }
}
