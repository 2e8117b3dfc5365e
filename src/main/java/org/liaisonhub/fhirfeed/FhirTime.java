package org.liaisonhub.fhirfeed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** FHIR's dates and times (R4, datatypes). A year or a month alone is no day; a time without an offset is the hospital's. */
final class FhirTime {
    private static final int DAY = 10;

    private FhirTime() {}

    static Optional<Instant> instant(String value, ZoneId zone) {
        String text = value.strip();
        try {
            if (text.length() == DAY) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            boolean hasOffset = text.endsWith("Z") || text.lastIndexOf('+') > DAY || text.lastIndexOf('-') > DAY;
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String value, ZoneId zone) {
        String text = value.strip();
        try {
            return text.length() == DAY
                    ? Optional.of(LocalDate.parse(text))
                    : instant(text, zone).map(at -> at.atZone(zone).toLocalDate());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
