package org.liaisonhub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench too small to say anything of speed: that it measures what it says, and leaves nothing behind. */
@Tag("slow")
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void it_follows_every_discharge_to_its_acceptance_beside_a_filled_ledger() throws Exception {
        BenchPlan plan = new BenchPlan(20, 5, 2, OptionalDouble.empty(), LoadInput.JSON_MLLP, 1_000);
        Path own = folder.resolve("bench");

        BenchResult result =
                Bench.run(plan, Path.of("").toAbsolutePath(), own, List.of("-XX:TieredStopAtLevel=1"), what -> {});

        assertThat(result.lost()).isZero();
        assertThat(result.repeats()).isZero();
        assertThat(result.toAnswer().count()).isEqualTo(20);
        assertThat(result.toDelivered().count()).isEqualTo(20);
        assertThat(result.toAccepted().count()).isEqualTo(20);
        assertThat(result.toAnswer().half())
                .isLessThanOrEqualTo(result.toDelivered().half());
        assertThat(result.cpu()).isPositive();
        assertThat(result.heap()).isPositive();
        assertThat(result.disk()).isPositive();
        assertThat(result.questions()).containsKey("/api/status");
        assertThat(own).doesNotExist();
    }
}
