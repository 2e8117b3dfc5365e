package org.liaisonhub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private static final WorkingHours HOURS = new WorkingHours(
            ZoneId.of("Europe/Paris"),
            LocalTime.of(8, 0),
            LocalTime.of(20, 0),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);

    @Test
    void a_feed_that_is_silent_from_friday_evening_to_monday_morning_was_silent_for_minutes() {
        assertThat(between("2026-11-20T18:55:00Z", "2026-11-23T07:05:00Z")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_night_does_not_count_and_the_day_does() {
        assertThat(between("2026-11-18T12:00:00Z", "2026-11-19T12:00:00Z")).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void the_day_the_clocks_change_has_its_twelve_working_hours_all_the_same() {
        // Sunday 25 October 2026, counted as a working day here.
        WorkingHours everyDay = new WorkingHours(HOURS.zone(), HOURS.from(), HOURS.to(), day -> true);
        assertThat(everyDay.between(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z")))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void years_of_silence_are_reckoned_at_once_and_a_clock_put_back_is_no_silence() {
        assertThat(between("1990-01-01T00:00:00Z", "2026-11-20T12:00:00Z")).isGreaterThan(Duration.ofDays(15));
        assertThat(between("2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z")).isZero();
    }

    private static Duration between(String start, String end) {
        return HOURS.between(Instant.parse(start), Instant.parse(end));
    }
}
