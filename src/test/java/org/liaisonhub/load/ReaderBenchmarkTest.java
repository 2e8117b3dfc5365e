package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.discharge.FeedReading;

/** That the benchmark of the readers times reading, and not refusing. */
class ReaderBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void the_message_of_each_kind_is_understood(ReaderBenchmark.Kind kind) throws Exception {
        ReaderBenchmark benchmark = new ReaderBenchmark();
        benchmark.kind = kind;

        benchmark.open();

        assertThat(benchmark.length()).isPositive();
        assertThat(((FeedReading.Understood) benchmark.read()).events()).hasSizeGreaterThan(1);
    }
}
