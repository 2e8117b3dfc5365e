package org.liaisonhub.console;

import org.liaisonhub.discharge.StayId;

/** A stay as the API names it. */
record StayRef(String facility, String number) {
    static StayRef of(StayId stay) {
        return new StayRef(stay.facility(), stay.number());
    }
}
