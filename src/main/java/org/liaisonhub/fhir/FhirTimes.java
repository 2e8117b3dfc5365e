package org.liaisonhub.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Moments in UTC to the second, days as days: the same bytes on every machine, whatever its time zone. */
final class FhirTimes {
    private FhirTimes() {}

    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String day(LocalDate day) {
        return day.toString();
    }

    /** A period that has begun. */
    static FhirNode from(String start) {
        return new FhirNode().set("start", start);
    }

    static FhirNode until(String end) {
        return new FhirNode().set("end", end);
    }
}
