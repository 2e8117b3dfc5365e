package org.liaisonhub.console;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.discharge.StayId;

/** Hears of every look at patient data before the data are shown; where it throws, nothing is shown. */
@FunctionalInterface
public interface OpeningLog {
    /** Somebody is about to see patient data. */
    void opened(Opening opening);

    /**
     * A look at patient data.
     *
     * @param at when
     * @param actor who
     * @param kind what is opened
     * @param id the stay's key, the delivery's or the parked message's id
     * @param stay the stay it belongs to; empty for a parked message
     */
    record Opening(Instant at, Actor actor, Kind kind, String id, Optional<StayId> stay) {}

    /** What can be opened. */
    enum Kind {
        /** A stay with its letters. */
        STAY,
        /** The message that travels for a delivery. */
        MESSAGE,
        /** A message that could not be used. */
        PARKED
    }
}
