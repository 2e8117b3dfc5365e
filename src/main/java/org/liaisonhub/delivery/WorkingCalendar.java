package org.liaisonhub.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hospital's days: working days are Monday to Friday without the French public holidays.
 *
 * @param zone the hospital's time zone
 */
public record WorkingCalendar(ZoneId zone) {
    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(20, 0);

    /** The same time of day, so many working days later. */
    public Instant plusWorkingDays(Instant from, int days) {
        ZonedDateTime when = from.atZone(zone);
        for (int left = days; left > 0; ) {
            when = when.plusDays(1);
            if (isWorkingDay(when.toLocalDate())) {
                left--;
            }
        }
        return when.toInstant();
    }

    /** The end of this day's service, 20:00; two hours from now when that is past or near. */
    public Instant sameDay(Instant now) {
        Instant end = endOfDay(now);
        Instant soon = now.plusSeconds(7200);
        return end.isBefore(soon) ? soon : end;
    }

    /** This moment, unless it is in the night from 20:00 to 8:00: then the 20:00 at which that night began. */
    Instant byDay(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (local.toLocalTime().isBefore(START_OF_DAY)) {
            return local.minusDays(1).with(END_OF_DAY).toInstant();
        }
        Instant end = endOfDay(moment);
        return moment.isAfter(end) ? end : moment;
    }

    /** 20:00 of the day of this instant, past or to come. */
    public Instant endOfDay(Instant moment) {
        return moment.atZone(zone).with(END_OF_DAY).toInstant();
    }

    /** The last moment of the day of this instant: by then a letter must have left (R.1112-1-2). */
    public Instant midnightAfter(Instant moment) {
        return moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether this day is neither in a weekend nor a public holiday. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean movable = AFTER_EASTER.contains(
                (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
        return !weekend && !movable && !FIXED_HOLIDAYS.contains(MonthDay.from(day));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = (19 * (year % 19) + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int shift = (year % 19 + 11 * moon + 22 * week) / 451;
        int sum = moon + week - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
