package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hospital's days. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = new WorkingCalendar(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25"
    })
    void easter_is_when_the_church_keeps_it(LocalDate sunday) {
        assertThat(WorkingCalendar.easter(sunday.getYear())).isEqualTo(sunday);
        assertThat(calendar.isWorkingDay(sunday.plusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(sunday.plusDays(2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2027-11-01",
                "2026-11-11",
                "2026-12-25",
                "2025-08-15"
            })
    void a_public_holiday_is_no_working_day(LocalDate holiday) {
        assertThat(holiday.getDayOfWeek().getValue()).as("a weekday").isLessThan(6);
        assertThat(calendar.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void the_working_days_of_a_year_are_its_weekdays_less_the_holidays_on_weekdays() {
        // 2026: 15 August is a Saturday, 1 November a Sunday; nine of eleven fall on weekdays.
        long working = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(working).isEqualTo(261 - 9);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T15:00, 2, 2026-03-09T15:00",
        "2026-03-06T15:00, 2, 2026-03-10T15:00",
        "2026-03-07T15:00, 2, 2026-03-10T15:00",
        "2026-11-09T15:00, 2, 2026-11-12T15:00",
        "2026-11-10T15:00, 2, 2026-11-13T15:00",
        "2026-12-24T15:00, 1, 2026-12-28T15:00",
        "2026-03-05T15:00, 0, 2026-03-05T15:00"
    })
    void working_days_skip_weekends_and_holidays(LocalDateTime from, int days, LocalDateTime to) {
        assertThat(calendar.plusWorkingDays(at(from), days)).isEqualTo(at(to));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27T15:00, 2026-03-30T15:00", "2026-10-23T15:00, 2026-10-26T15:00"})
    void a_deadline_keeps_its_hour_when_the_clocks_change(LocalDateTime from, LocalDateTime to) {
        assertThat(calendar.plusWorkingDays(at(from), 1)).isEqualTo(at(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:30, 2026-03-30T00:00",
        "2026-10-25T00:30, 2026-10-26T00:00",
        "2026-03-05T00:00, 2026-03-06T00:00",
        "2026-03-05T23:59:59, 2026-03-06T00:00"
    })
    void the_day_ends_at_midnight_of_the_hospital_even_when_it_has_23_or_25_hours(
            LocalDateTime moment, LocalDateTime midnight) {
        assertThat(calendar.midnightAfter(at(moment))).isEqualTo(at(midnight)).isAfter(at(moment));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T09:00, 2026-03-05T20:00",
        "2026-03-05T18:00, 2026-03-05T20:00",
        "2026-03-05T18:01, 2026-03-05T20:01",
        "2026-03-05T23:30, 2026-03-06T01:30"
    })
    void what_is_due_the_same_day_leaves_at_least_two_hours(LocalDateTime now, LocalDateTime due) {
        assertThat(calendar.sameDay(at(now))).isEqualTo(at(due));
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }
}
