package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/**
 * Something of a day that does not add up.
 *
 * @param kind what is wrong
 * @param stay whose; empty for a message without one
 * @param message feed and control id of a lost message; empty text otherwise
 */
public record Mismatch(Kind kind, Optional<StayId> stay, String message) {
    /** What can be wrong; none of these can come about while the hub works as it must. */
    public enum Kind {
        /** The patient left and no letter was written. */
        NO_LETTER,
        /** The newest letter was sent to nobody, and nobody has a task or closed one. */
        NO_DELIVERY,
        /** The letter was taken back, and nobody has a task or closed one. */
        TAKEN_BACK,
        /** Nobody accepted the letter, nothing is under way, and nobody has a task or closed one. */
        NOT_ARRIVED,
        /** A delivery is unsettled, and neither the hub nor a person has to do anything about it. */
        FORGOTTEN,
        /** A message was taken in and is neither part of a stay nor parked. */
        MESSAGE_LOST
    }
}
