package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit limit = new RateLimit(2, 3, nanos::get);

    @Test
    void a_burst_is_served_and_then_as_many_as_the_rate_allows() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isZero();
        }

        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(500));
        pass(Duration.ofMillis(499));
        assertThat(limit.take("a")).isPositive();
        pass(Duration.ofMillis(1));
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void a_long_silence_saves_up_no_more_than_one_burst() {
        limit.take("a");
        pass(Duration.ofDays(3));

        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void callers_do_not_pay_for_each_other_and_a_multitude_is_forgotten() {
        for (int i = 0; i < 4; i++) {
            limit.take("a");
        }
        assertThat(limit.take("a")).isPositive();
        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.take("other" + i)).isZero();
        }

        assertThat(limit.take("a")).isZero();
    }

    @Test
    void machines_of_one_ipv6_network_count_as_one_and_ipv4_addresses_each_for_itself() {
        assertThat(new Peer("2001:db8:1:2::1").counted()).isEqualTo(new Peer("[2001:db8:1:2:ffff::9]").counted());
        assertThat(new Peer("2001:db8:1:3::1").counted()).isNotEqualTo(new Peer("2001:db8:1:2::1").counted());
        assertThat(new Peer("10.0.0.1").counted()).isNotEqualTo(new Peer("10.0.0.2").counted());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
