package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dearest work of the hub does not keep others from writing. */
class FoldAheadTest {
    @TempDir
    Path folder;

    @Test
    void both_messages_of_a_discharge_are_folded_before_their_turn_and_not_a_second_time_in_it() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (HotPath path = new HotPath(folder, () -> {
            times.incrementAndGet();
            return Instant.now();
        })) {
            path.foldClinical(0);
            assertThat(times).hasValue(1);

            path.foldAdt(0);
            assertThat(times).hasValue(2);
            assertThat(path.claim()).hasSize(2);
        }
    }
}
