package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.InsideHub;

/** The disk under the hub's state is full, nearly full, or only reads. */
@Tag("slow")
class DiskFaultsTest {
    private static final int SIZE = 160;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    @Fault("disk nearly full")
    void nearly_full_is_refused_early_what_is_in_hand_goes_out_and_the_doors_open_again() throws Exception {
        try (SmallDisk disk = SmallDisk.of(SIZE, folder.resolve("disk"));
                BadDay day = new BadDay(BadDay.settings(disk.path().resolve("data")))) {
            day.sendUntilTaken("S1");
            // A quarter of the disk is 40 MiB: that is where the doors shut.
            disk.fillUpTo(30 * MEBIBYTE);
            BadDay.await("doors shut", () -> assertThat(day.hub.shut()).isPresent());
            BadDay.await("not ready", () -> assertThat(day.readiness()).isEqualTo(503));

            assertThat(day.send("S2"))
                    .contains("MSA|AE|S2")
                    .contains("HUB-1005")
                    .contains("disk")
                    .doesNotContain("DURAND");
            var answer = day.post("{\"any\":\"thing\"}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
            assertThat(answer.body()).contains("HUB-1005").contains("disque");
            BadDay.await(
                    "a task for operations",
                    () -> assertThat(day.hub.ledger().tasksOf(HubPart.DISK))
                            .extracting(Task::rule)
                            .contains("OPS-04"));
            answers(day);
            day.assertNotKept(List.of("S2"));

            // 43 MiB: more than the limit, less than a quarter above it.
            disk.shrinkTo(43 * MEBIBYTE);
            assertThat(day.send("S2")).contains("MSA|AE|S2");
            disk.empty();
            day.sendUntilTaken("S2");
            day.assertNothingLost();
            BadDay.await(
                    "the task is closed",
                    () -> assertThat(day.hub.ledger().tasksOf(HubPart.DISK))
                            .extracting(Task::rule)
                            .doesNotContain("OPS-04"));
            assertThat(day.hub.shut()).isEmpty();
            BadDay.await("ready", () -> assertThat(day.readiness()).isEqualTo(200));
        }
    }

    /** The letter is in the mailbox and its acknowledgement is taken although the doors are shut. */
    private static void answers(BadDay day) throws Exception {
        try (GpSoftware gp = new GpSoftware(day.hub.data(), day.hub.brokerPort(), Discharges.GP)) {
            String delivery = gp.read(Discharges.GP);
            gp.answer(delivery, "accepted");
            gp.confirm();
            BadDay.await(
                    "the answer is in the ledger",
                    () -> assertThat(day.hub
                                    .ledger()
                                    .findDelivery(delivery)
                                    .orElseThrow()
                                    .status()
                                    .name())
                            .isEqualTo("ACCEPTED"));
        }
    }

    @Test
    @Fault("disk full")
    void full_from_one_moment_to_the_next_stops_the_broker_and_ledger_but_loses_nothing() throws Exception {
        try (SmallDisk disk = SmallDisk.of(SIZE, folder.resolve("disk"));
                BadDay day = new BadDay(BadDay.settings(disk.path().resolve("data")))) {
            for (int i = 0; i < 20; i++) {
                day.sendUntilTaken("A" + i);
            }
            disk.fillUpTo(0);
            for (int i = 0; i < 20; i++) {
                assertThat(day.send("B" + i)).contains("MSA|A");
            }
            BadDay.await("not now", () -> assertThat(day.send("C1")).contains("MSA|AE|C1"));
            BadDay.await("doors shut", () -> assertThat(day.hub.shut()).isPresent());
            assertThat(day.send("C1")).contains("MSA|AE|C1");

            disk.empty();
            for (int i = 0; i < 20; i++) {
                day.sendUntilTaken("B" + i);
            }
            day.sendUntilTaken("C1");
            day.assertNothingLost();
            assertThat(day.acknowledged()).hasSize(41);
            assertThat(InsideHub.broker(day.hub).isRunning()).isTrue();
        }
    }

    @Test
    @Fault("disk fails and only reads")
    void a_disk_that_fails_and_only_reads_is_refused_and_after_its_repair_nothing_is_missing() throws Exception {
        try (FailingDisk disk = FailingDisk.of(SIZE, folder.resolve("disk"))) {
            HubSettings settings = BadDay.settings(disk.path().resolve("data"));
            Set<String> acknowledged;
            try (BadDay day = new BadDay(settings)) {
                for (int i = 0; i < 10; i++) {
                    day.sendUntilTaken("A" + i);
                }
                disk.fail();
                assertThat(day.send("B1")).contains("MSA|AE|B1").doesNotContain("DURAND");
                BadDay.await(
                        "the reason is told",
                        () -> assertThat(day.send("B1")).contains("MSA|AE|B1").contains("HUB-1005"));
                acknowledged = day.acknowledged();
            }
            disk.repair();
            try (BadDay day = new BadDay(settings)) {
                day.remember(acknowledged);
                day.sendUntilTaken("B1");
                day.assertNothingLost();
                assertThat(day.acknowledged()).hasSize(11);
            }
        }
    }

    @Test
    @Fault("disk full at the start")
    void a_full_disk_stops_the_start_with_one_line_and_nothing_is_broken_by_the_attempt() throws Exception {
        try (SmallDisk disk = SmallDisk.of(SIZE, folder.resolve("disk"))) {
            var settings = BadDay.settings(disk.path().resolve("data"));
            try (BadDay day = new BadDay(settings)) {
                day.sendUntilTaken("S1");
            }
            disk.fillUpTo(0);
            assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageNotContaining("\n");
            disk.empty();
            try (BadDay day = new BadDay(settings)) {
                day.sendUntilTaken("S2");
                assertThat(day.hub.ledger().staysNumbered("S1")).hasSize(1);
                day.assertNothingLost();
            }
        }
    }
}
