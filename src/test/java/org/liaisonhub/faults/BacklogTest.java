package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.broker.QueueDepth;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.routing.InsideHub;
import org.liaisonhub.routing.mllp.MllpClient;

/**
 * A backlog: everything is taken in while nothing is folded and no recipient reads; then it drains, each stay in order. {@code -Dbacklog=100000}
 * makes it as large as that; what it took is printed.
 */
@Tag("slow")
class BacklogTest {
    private static final int MESSAGES = Integer.getInteger("backlog", 3_000);
    private static final int EACH = 5;
    private static final int SENDERS = 8;
    private static final int UNDER_WAY = 100;

    @TempDir
    Path data;

    @Test
    @Fault("backlog")
    void a_backlog_is_taken_in_kept_on_disk_and_drained_in_the_order_of_each_stay() throws Exception {
        int stays = MESSAGES / EACH;
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            EmbeddedBroker broker = InsideHub.broker(day.hub);
            long start = System.nanoTime();
            try (Connection other = DriverManager.getConnection(
                            "jdbc:sqlite:" + data.resolve("ledger").resolve("ledger.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                takeIn(day, stays);
                assertThat(waiting(broker, "intake")).isEqualTo(MESSAGES);
                statement.execute("rollback");
            }
            long taken = System.nanoTime();
            await("folded", () -> waiting(broker, "intake") == 0);
            long folded = System.nanoTime();
            await("in the mailbox", () -> waiting(broker, "mailbox." + Discharges.GP) >= stays);
            long sent = System.nanoTime();

            assertThat(IntStream.range(0, stays))
                    .allSatisfy(stay -> assertThat(saidOf(day, stay))
                            .containsExactlyElementsOf(IntStream.range(0, EACH)
                                    .mapToObj(nth -> "message " + id(stay, nth))
                                    .toList()));
            day.assertNothingLost();
            long checked = System.nanoTime();
            read(broker, stays);
            long read = System.nanoTime();
            System.out.printf(
                    "backlog: %d messages of %d stays taken in %d s, folded in %d s, letters in the mailbox after %d s more, read in %d s, heap at most %d MiB%n",
                    MESSAGES,
                    stays,
                    Duration.ofNanos(taken - start).toSeconds(),
                    Duration.ofNanos(folded - taken).toSeconds(),
                    Duration.ofNanos(sent - folded).toSeconds(),
                    Duration.ofNanos(read - checked).toSeconds(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void takeIn(BadDay day, int stays) throws Exception {
        var pool = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> (Callable<Boolean>) () -> {
                        try (MllpClient hospital = day.connect()) {
                            for (int stay = sender; stay < stays; stay += SENDERS) {
                                for (int nth = 0; nth < EACH; nth++) {
                                    day.send(hospital, "S" + stay, message(stay, nth));
                                }
                            }
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String id(int stay, int nth) {
        return "M" + stay + "-" + nth;
    }

    private static byte[] message(int stay, int nth) {
        return Discharges.of("S" + stay)
                .replace("ADT_A03|S" + stay + "|", "ADT_A03|" + id(stay, nth) + "|")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> saidOf(BadDay day, int stay) {
        return day
                .hub
                .ledger()
                .history(day.hub.ledger().staysNumbered("S" + stay).get(0).stay())
                .stream()
                .filter(line -> line.what().equals("said"))
                .map(HistoryLine::words)
                .toList();
    }

    private void read(EmbeddedBroker broker, int stays) throws Exception {
        try (GpSoftware gp = new GpSoftware(data, broker.port(), Discharges.GP)) {
            // What was being sent when the ledger was locked may come twice, with the same id.
            gp.readAll(Discharges.GP, Math.toIntExact(waiting(broker, "mailbox." + Discharges.GP)));
            assertThat(Set.copyOf(gp.ids())).hasSize(stays);
            assertThat(gp.ids()).hasSizeLessThanOrEqualTo(stays + UNDER_WAY);
            assertThat(waiting(broker, "mailbox." + Discharges.GP)).isZero();
        }
    }

    private static long waiting(EmbeddedBroker broker, String address) {
        return broker.depth(address).map(QueueDepth::waiting).orElse(0L);
    }

    private static void await(String what, Callable<Boolean> mark) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(40))
                .pollInterval(Duration.ofMillis(500))
                .until(mark);
    }
}
