package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * Two feeds that say of one thing what cannot both be so.
 *
 * @param danger what can come of it
 * @param kind what sort of thing it is about
 * @param about the medicine or substance of which they speak, where it is one entry of a list
 * @param holds what the hub goes by
 * @param instead what another feed says instead
 */
public record Contradiction(Danger danger, FactKind kind, Optional<String> about, Said holds, Said instead) {
    /** What can come of a contradiction; the reader of a letter is told of those with a danger. */
    public enum Danger {
        /** Somebody takes what was stopped, or another dose, or no longer what is needed. */
        TREATMENT,
        /** Somebody is given what he does not tolerate. */
        ALLERGY,
        /** Somebody is waited for at the wrong place, or nobody waits for him. */
        WHEREABOUTS,
        /** The record is not right, and whoever keeps it should know. */
        NONE
    }
}
