package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/** What a task is about. */
public sealed interface Matter {
    /** The stay, where it is about one. */
    default Optional<StayId> ofStay() {
        return this instanceof OfStay about ? Optional.of(about.stay()) : Optional.empty();
    }

    /** A stay. */
    record OfStay(StayId stay) implements Matter {}

    /** A part of the hub; no patient is concerned more than another. */
    record OfHub(HubPart part) implements Matter {}
}
