package org.liaisonhub.console;

import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/** A stay as the API names it. */
record StayRef(String facility, String number) {
    static StayRef of(StayId stay) {
        return new StayRef(stay.facility(), stay.number());
    }

    /** The stay a key names: facility/number; a slash in the facility is written %2F, one in the number is not. */
    static Optional<StayId> ofKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 1 || slash > 360 || slash == key.length() - 1 || key.length() - slash > 121) {
            return Optional.empty();
        }
        String facility = key.substring(0, slash).replace("%2F", "/");
        String number = key.substring(slash + 1);
        return facility.isBlank() || facility.length() > 120 || number.isBlank()
                ? Optional.empty()
                : Optional.of(new StayId(facility, number));
    }
}
