package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;

/**
 * Somebody close to the patient (NK1).
 *
 * @param name how to write the name
 * @param relationship in words, as the hospital wrote it
 * @param part what part the person has
 * @param phones numbers, best first
 * @param hours when the person can be reached
 */
public record Contact(
        String name, Optional<String> relationship, Part part, List<String> phones, Optional<String> hours) {
    /** The part a contact has (NK1-7; FR Core contact relationship). */
    public enum Part {
        TRUSTED_PERSON,
        EMERGENCY,
        /** P: the hospital must not tell this person anything. */
        NOT_TO_BE_TOLD,
        LEGAL_REPRESENTATIVE,
        CARER,
        OTHER
    }

    public Contact {
        phones = List.copyOf(phones);
    }
}
