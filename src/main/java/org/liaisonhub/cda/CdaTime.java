package org.liaisonhub.cda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time (TS), as precise as its sender knew it.
 *
 * @param at the moment; of a day alone, its beginning where the hospital is
 * @param day the day
 * @param hasTime whether an hour was given
 */
record CdaTime(Instant at, LocalDate day, boolean hasTime) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.\\d{1,9})?)?([+-]\\d{4})?");

    /** What an element's {@code value} says; empty if it is no day or moment. */
    static Optional<CdaTime> of(Element element, ZoneId zone) {
        Matcher shape = SHAPE.matcher(element.attribute("value"));
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(shape, 1), number(shape, 2), number(shape, 3));
            boolean hasTime = shape.group(4) != null;
            LocalDateTime time =
                    hasTime ? day.atTime(number(shape, 4), number(shape, 5), number(shape, 6)) : day.atStartOfDay();
            boolean hasOffset = hasTime && shape.group(7) != null;
            ZoneId own = hasOffset ? ZoneOffset.of(shape.group(7)) : zone;
            return Optional.of(new CdaTime(time.atZone(own).toInstant(), day, hasTime));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher shape, int group) {
        return shape.group(group) == null ? 0 : Integer.parseInt(shape.group(group));
    }
}
