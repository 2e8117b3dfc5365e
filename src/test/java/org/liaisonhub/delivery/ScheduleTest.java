package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long to wait, and how often. */
class ScheduleTest {
    private static final Schedule SCHEDULE = Schedule.DEFAULT;

    @Test
    void each_wait_is_longer_than_the_one_before_until_the_ceiling() {
        for (int name = 0; name < 200; name++) {
            for (int sends = 1; sends < 6; sends++) {
                Duration wait = SCHEDULE.backOff("delivery-" + name, sends);
                assertThat(SCHEDULE.backOff("delivery-" + name, sends + 1)).isGreaterThan(wait);
            }
        }
    }

    @Test
    void no_wait_is_shorter_than_half_the_first_or_longer_than_the_ceiling() {
        for (int name = 0; name < 200; name++) {
            for (int sends = 0; sends < 40; sends++) {
                assertThat(SCHEDULE.backOff("delivery-" + name, sends))
                        .isBetween(SCHEDULE.firstBackOff().dividedBy(2), SCHEDULE.longestBackOff());
            }
        }
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        long moments = IntStream.range(0, 200)
                .mapToObj(name -> SCHEDULE.backOff("delivery-" + name, 8))
                .distinct()
                .count();

        assertThat(moments).isGreaterThan(100);
    }

    @Test
    void the_same_attempt_of_the_same_delivery_waits_as_long_each_time_it_is_asked() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(again -> SCHEDULE.backOff("d", 3))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void waits_and_counts_that_make_no_sense_are_refused() {
        Duration minute = Duration.ofMinutes(1);
        Duration none = Duration.ZERO;
        Duration back = minute.negated();

        refused(() -> new Schedule(minute, 2, none, minute, 1, 2, minute, none));
        refused(() -> new Schedule(minute, 2, minute.multipliedBy(2), minute, 1, 2, minute, none));
        refused(() -> new Schedule(minute, -1, minute, minute, 1, 2, minute, none));
        refused(() -> new Schedule(minute, 2, minute, minute, 0, 2, minute, none));
        refused(() -> new Schedule(minute, 2, minute, minute, 1, -1, minute, none));
        refused(() -> new Schedule(none, 2, minute, minute, 1, 2, minute, none));
        refused(() -> new Schedule(minute, 2, minute, minute, 1, 2, back, none));
        refused(() -> new Schedule(minute, 2, minute, minute, 1, 2, minute, back));
    }

    private static void refused(Runnable schedule) {
        assertThatIllegalArgumentException().isThrownBy(schedule::run);
    }
}
