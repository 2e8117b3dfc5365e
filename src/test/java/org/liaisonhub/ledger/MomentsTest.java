package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("1912-02-29T23:59:59.000000001Z"),
            Instant.EPOCH,
            Instant.parse("2026-03-05T10:00:00Z"),
            Instant.parse("2026-03-05T10:00:00.000000001Z"),
            Instant.parse("2026-03-05T10:00:00.1Z"),
            Instant.parse("9999-12-31T23:59:59.999999999Z"));

    @Test
    void a_moment_comes_back_to_the_nanosecond() {
        assertThat(MOMENTS)
                .allSatisfy(
                        moment -> assertThat(Moments.read(Moments.text(moment))).isEqualTo(moment));
    }

    @Test
    void the_order_of_the_texts_is_the_order_of_the_moments() {
        assertThat(MOMENTS.stream().map(Moments::text)).isSorted();
    }

    @Test
    void a_moment_that_has_no_such_text_is_refused() {
        assertThatThrownBy(() -> Moments.text(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Moments.text(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
