package org.liaisonhub.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;

/** Moments in UTC to the second, days as days: the same bytes on every machine, whatever its time zone. */
final class FhirTimes {
    private FhirTimes() {}

    static DateTimeType dateTime(Instant at) {
        return new DateTimeType(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static InstantType instant(Instant at) {
        return new InstantType(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    static DateTimeType dateTime(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static Period from(DateTimeType start) {
        return new Period().setStartElement(start);
    }
}
