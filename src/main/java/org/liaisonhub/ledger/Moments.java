package org.liaisonhub.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Moments as UTC text of one width with nine decimals, so that text order is time order, nothing is rounded, and a
 * person can read the table. Years 0 to 9999.
 */
final class Moments {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter WIDE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("the ledger keeps moments of the years 0 to 9999");
        }
        return WIDE.format(moment);
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }
}
