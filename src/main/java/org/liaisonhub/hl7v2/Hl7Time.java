package org.liaisonhub.hl7v2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HL7 dates and times (HL7 2.5, section 2.A.22): {@code YYYYMMDD[HH[MM[SS[.S…]]]][+/-ZZZZ]}. A value without a day, or
 * with one that does not exist (19450000 is common for a day nobody knows), is no date.
 */
final class Hl7Time {
    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.(\\d{1,9}))?)?)?)?([+-]\\d{4})?");

    private Hl7Time() {}

    /** The instant a value means; the zone is for values that bring no offset of their own. */
    static Optional<Instant> instant(String value, ZoneId zone) {
        Matcher shape = SHAPE.matcher(value.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time = LocalTime.of(
                    number(shape.group(4)), number(shape.group(5)), number(shape.group(6)), nanos(shape.group(7)));
            ZoneId own = shape.group(8) == null ? zone : ZoneOffset.of(shape.group(8));
            return Optional.of(LocalDateTime.of(day(shape), time).atZone(own).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day a value names, whatever time follows it. */
    static Optional<LocalDate> date(String value) {
        Matcher shape = SHAPE.matcher(value.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day(shape));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher shape) {
        return LocalDate.of(
                Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)), Integer.parseInt(shape.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
    }
}
