package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Parked;

/** Documents in messages: four of almost 20 MB at once, at the launcher's heap when it is run with {@code -Xmx512m}. */
@Tag("slow")
class BulkFaultsTest {
    private static final int BYTES = 20_000_000;
    private static final int AT_ONCE = 4;

    @TempDir
    Path data;

    @Test
    @Fault("4 × 20 MB at once")
    void four_messages_of_twenty_megabytes_at_once_are_parked_whole_while_others_go_through() throws Exception {
        String ballast = "A".repeat(BYTES);
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            var pool = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<Boolean>> large = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> pool.submit((Callable<Boolean>) () -> {
                        // One that finds no room in memory is told to send again, and does.
                        BadDay.await(
                                "taken",
                                () -> assertThat(day.send("L" + i, Discharges.of("L" + i, ballast)))
                                        .contains("MSA|AR|L" + i)
                                        .contains("HUB-2103"));
                        return true;
                    }))
                    .toList();
            for (int i = 0; i < 20; i++) {
                day.sendUntilTaken("S" + i);
            }
            for (Future<Boolean> told : large) {
                assertThat(told.get()).isTrue();
            }
            pool.shutdown();
            day.assertNothingLost();
            BadDay.await(
                    "parked",
                    () -> assertThat(day.hub.ledger().parked(Optional.empty(), 10))
                            .extracting(Parked::controlId)
                            .containsExactlyInAnyOrder("L0", "L1", "L2", "L3"));
            for (Parked parked : day.hub.ledger().parked(Optional.empty(), 10)) {
                assertThat(day.hub
                                .ledger()
                                .findParked(parked.id())
                                .orElseThrow()
                                .bytes()
                                .length)
                        .isEqualTo(Discharges.of("L0", ballast).length());
            }
            assertThat(day.post(ballast.getBytes(StandardCharsets.UTF_8)).statusCode())
                    .isEqualTo(413);
            day.sendUntilTaken("S20");
            day.assertNothingLost();
        }
    }
}
