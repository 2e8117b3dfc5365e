package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.broker.InsideBroker;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.InsideHub;

/** The ledger's file is held by another program, or damaged. */
@Tag("slow")
class LedgerFaultsTest {
    @TempDir
    Path data;

    @Test
    @Fault("ledger locked")
    void a_ledger_that_another_program_holds_for_a_minute_costs_no_message_and_parks_none() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            day.sendUntilTaken("S0");
            day.assertNothingLost();
            try (Connection other = DriverManager.getConnection(
                            "jdbc:sqlite:" + data.resolve("ledger").resolve("ledger.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                for (int i = 1; i <= 200; i++) {
                    assertThat(day.send("S" + i)).contains("MSA|AA|S" + i);
                }
                // The longest patience of a commit is 20 s; a minute is three of them.
                BadDay.await("a minute later", new MinutesPassed(1)::assertOver);
                assertThat(day.hub.ledger().staysNumbered("S1")).isEmpty();
                statement.execute("rollback");
            }
            day.assertNothingLost();
            assertThat(day.acknowledged()).hasSize(201);
            assertThat(day.hub.ledger().parked(java.util.Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    @Fault("poison message")
    void a_backlog_drains_around_a_message_that_always_fails_and_that_ends_parked_with_its_bytes() throws Exception {
        Path routes = PoisonedRoutes.in(data.resolve("routes"), "S150");
        HubSettings settings = BadDay.settings(data.resolve("hub"))
                .with(
                        org.liaisonhub.routing.Setting.ROUTES,
                        routes.toAbsolutePath().toString());
        try (BadDay day = new BadDay(settings)) {
            InsideBroker.redeliverQuickly(InsideHub.broker(day.hub), "intake");
            for (int i = 0; i < 300; i++) {
                day.sendUntilTaken("S" + i);
            }
            BadDay.await(
                    "parked",
                    () -> assertThat(day.hub.ledger().parked(java.util.Optional.empty(), 10))
                            .singleElement()
                            .satisfies(parked -> {
                                assertThat(parked.code()).isEqualTo("HUB-1002");
                                assertThat(day.hub
                                                .ledger()
                                                .findParked(parked.id())
                                                .orElseThrow()
                                                .bytes())
                                        .asString()
                                        .isEqualTo(Discharges.of("S150"));
                            }));
            day.forget("S150");
            day.assertNothingLost();
            assertThat(day.acknowledged()).hasSize(299);
        }
    }

    @Test
    @Fault("ledger damaged")
    void a_damaged_ledger_stops_the_start_with_one_line_and_stays_as_it_is() throws Exception {
        HubSettings settings = BadDay.settings(data);
        new BadDay(settings).close();
        Path file = data.resolve("ledger").resolve("ledger.db");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(0);
            raw.write(new byte[8_192]);
        }

        assertThatThrownBy(() -> Hub.start(settings, InstantSource.system()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("ledger")
                .hasMessageNotContaining("\n");
        assertThat(file).exists();
    }

    @Test
    @Fault("ledger damaged while the hub runs")
    void a_ledger_damaged_under_a_running_hub_takes_nothing_more_and_what_was_acknowledged_waits_for_the_backup()
            throws Exception {
        HubSettings settings = BadDay.settings(data);
        Path ledger = data.resolve("ledger");
        Path file = ledger.resolve("ledger.db");
        Path backup = data.resolve("backup.db");
        Set<String> acknowledged;
        try (BadDay day = new BadDay(settings)) {
            for (int i = 0; i < 100; i++) {
                day.sendUntilTaken("S" + i);
            }
            day.assertNothingLost();
            onFile(file, "vacuum into '" + backup + "'");
            onFile(file, "pragma wal_checkpoint(truncate)");
            try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
                // All but the head and the catalogue of tables.
                raw.seek(16 * 4_096);
                raw.write(new byte[(int) (raw.length() - 16 * 4_096)]);
            }
            for (int i = 100; i < 150; i++) {
                assertThat(day.send("S" + i)).contains("MSA|AA|S" + i);
            }

            BadDay.await("not ready", () -> assertThat(day.readiness()).isEqualTo(503));
            BadDay.await("health says why", () -> assertThat(day.health()).contains("damaged", "backup"));
            acknowledged = day.acknowledged();
        }
        Files.delete(file);
        Files.deleteIfExists(ledger.resolve("ledger.db-wal"));
        Files.deleteIfExists(ledger.resolve("ledger.db-shm"));
        Files.copy(backup, file);

        try (BadDay day = new BadDay(settings)) {
            day.remember(acknowledged);
            assertThat(acknowledged).hasSize(150);
            day.assertNothingLost();
        }
    }

    @Test
    @Fault("ledger's file taken away or replaced")
    void a_ledger_whose_file_is_taken_away_waits_until_it_is_put_back_and_makes_no_empty_one() throws Exception {
        Path file = data.resolve("ledger").resolve("ledger.db");
        Path away = data.resolve("away.db");
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            day.sendUntilTaken("S0");
            day.assertNothingLost();
            Files.move(file, away);
            for (int i = 1; i <= 20; i++) {
                assertThat(day.send("S" + i)).contains("MSA|AA|S" + i);
            }
            BadDay.await("health says why", () -> assertThat(day.health()).contains("taken away"));
            assertThat(day.readiness()).isEqualTo(503);
            assertThat(file).doesNotExist();
            Files.move(away, file);

            day.assertNothingLost();
            BadDay.await("ready", () -> assertThat(day.readiness()).isEqualTo(200));
        }
    }

    private static void onFile(Path file, String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement work = other.createStatement()) {
            work.execute(statement);
        }
    }
}
