package org.liaisonhub.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The hours in which a feed is expected to speak.
 *
 * @param zone the hospital's
 * @param from of each working day
 * @param to of each working day; after {@code from}
 * @param workday which days count
 */
public record WorkingHours(ZoneId zone, LocalTime from, LocalTime to, Predicate<LocalDate> workday) {
    /** Beyond so many days more silence makes no difference. */
    private static final int LONGEST = 62;

    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours that begin at " + from + " cannot end at " + to);
        }
    }

    /** How much working time lies between two moments; at most that of about two months. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate day = first.isBefore(last.minusDays(LONGEST)) ? last.minusDays(LONGEST) : first;
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (workday.test(day)) {
                Instant opens = later(day.atTime(from).atZone(zone).toInstant(), start);
                Instant closes = earlier(day.atTime(to).atZone(zone).toInstant(), end);
                sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
