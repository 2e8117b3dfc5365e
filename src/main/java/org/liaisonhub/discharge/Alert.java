package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * Something a reader must see first.
 *
 * @param kind what sort of alert
 * @param text in words
 * @param plan crisis plan, precautions, or anticipatory prescriptions
 * @param team who is in charge of it outside: crisis team, palliative team
 * @param phone number to call, day and night where the alert demands it
 */
public record Alert(Kind kind, String text, Optional<String> plan, Optional<String> team, Optional<String> phone) {
    /** The alerts the rules know; never guessed from free text. */
    public enum Kind {
        SUICIDE_RISK,
        PALLIATIVE_CARE,
        INFECTION,
        COGNITIVE_IMPAIRMENT,
        ADVANCED_ILLNESS,
        SAFETY,
        OTHER
    }
}
