package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void of_a_hundred_the_half_is_the_fiftieth_and_most_is_the_ninety_ninth() {
        Spread spread =
                Spread.of(LongStream.rangeClosed(1, 100).map(i -> 1_000 * i).toArray());

        assertThat(spread).isEqualTo(new Spread(100, 50, 99, 100));
    }

    @Test
    void what_did_not_happen_is_not_counted() {
        assertThat(Spread.of(new long[] {-1, 2_000, -1})).isEqualTo(new Spread(1, 2, 2, 2));
        assertThat(Spread.of(new long[] {-1})).isEqualTo(new Spread(0, 0, 0, 0));
    }
}
