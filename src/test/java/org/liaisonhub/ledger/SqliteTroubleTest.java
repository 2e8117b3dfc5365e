package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Ledger.LedgerOutOfReach;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** What goes wrong with a file, and that the ledger goes on when it is put right. */
class SqliteTroubleTest {
    @TempDir
    Path data;

    @Test
    void while_another_program_writes_the_ledger_is_unavailable_and_then_goes_on() {
        try (SqlLedger ledger = impatient();
                Handle other = Jdbi.open(LedgerSettings.in(data).url())) {
            add(ledger, "d1");
            other.execute("begin immediate");

            assertThatThrownBy(() -> add(ledger, "d2"))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessage("the ledger cannot be used now: another program holds it (SQLite code 5)");
            assertThat(ledger.findDelivery("d1")).isPresent();

            other.execute("rollback");
            add(ledger, "d2");
            assertThat(ledger.findDelivery("d2")).isPresent();
        }
    }

    @Test
    void a_damaged_file_is_said_to_be_damaged() throws IOException {
        try (SqlLedger ledger = impatient()) {
            for (int i = 0; i < 300; i++) {
                add(ledger, "d" + i);
            }
        }
        Path file = data.resolve("ledger.db");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            // All but the head, the catalogue of tables and what Flyway reads.
            raw.seek(Files.size(file) / 4 * 3);
            raw.write(new byte[(int) (Files.size(file) / 4)]);
        }

        try (SqlLedger ledger = impatient()) {
            assertThatThrownBy(() -> {
                        ledger.undelivered(1_000);
                        ledger.history(Story.STAY);
                        add(ledger, "d300");
                    })
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("backup");
        }
    }

    @Test
    void from_the_first_damaged_page_on_nothing_more_is_written_not_even_where_the_file_is_sound() throws IOException {
        try (SqlLedger ledger = impatient()) {
            for (int i = 0; i < 300; i++) {
                add(ledger, "d" + i);
            }
            try (Handle other = Jdbi.open(LedgerSettings.in(data).url())) {
                other.execute("pragma wal_checkpoint(truncate)");
            }
            Path file = data.resolve("ledger.db");
            try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
                raw.seek(Files.size(file) / 4 * 3);
                raw.write(new byte[(int) (Files.size(file) / 4)]);
            }

            assertThatThrownBy(() -> {
                        ledger.undelivered(1_000);
                        ledger.history(Story.STAY);
                        for (int i = 0; i < 300; i++) {
                            ledger.message("d" + i);
                        }
                    })
                    .isInstanceOf(LedgerOutOfReach.class)
                    .hasMessageContaining("damaged");
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> ledger.<Boolean>commit(
                            entry -> entry.takeDuty("alerts", "hub", Story.NOON, Story.NOON.plusSeconds(60))))
                    .isInstanceOf(LedgerOutOfReach.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("backup");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void while_its_file_is_away_or_another_is_in_its_place_nothing_counts_as_written_and_none_is_made_anew()
            throws IOException {
        Path file = data.resolve("ledger.db");
        Path away = data.resolve("moved-away.db");
        try (SqlLedger ledger = impatient()) {
            add(ledger, "d1");
            Files.move(file, away);

            assertThatThrownBy(() -> add(ledger, "d2"))
                    .isInstanceOf(LedgerOutOfReach.class)
                    .hasMessageContaining("taken away or replaced")
                    .hasMessageContaining("put that very file back");
            assertThat(file).doesNotExist();

            Files.writeString(file, "something else");
            assertThatThrownBy(() -> add(ledger, "d2")).isInstanceOf(LedgerOutOfReach.class);
            Files.delete(file);
            Files.move(away, file);

            add(ledger, "d2");
            assertThat(ledger.findDelivery("d1")).isPresent();
            assertThat(ledger.findDelivery("d2")).isPresent();
        }
    }

    @Test
    void a_commit_within_a_commit_is_a_mistake_and_undoes_both() {
        try (SqlLedger ledger = impatient()) {
            assertThatThrownBy(() -> ledger.<String>commit(entry -> {
                        entry.note(Story.line("said"));
                        add(ledger, "d1");
                        return "done";
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("within a commit");

            assertThat(ledger.history(Story.STAY)).isEmpty();
        }
    }

    @Test
    void people_can_ask_while_a_commit_is_going_on_and_see_what_was_before() {
        try (SqlLedger ledger = impatient()) {
            add(ledger, "d1");

            ledger.<String>commit(entry -> {
                entry.change(Story.moved(Story.queued("d1"), org.liaisonhub.delivery.DeliveryStatus.SENT));
                assertThat(ledger.findDelivery("d1")).contains(Story.queued("d1"));
                return "done";
            });

            assertThat(ledger.findDelivery("d1")).isNotEqualTo(Optional.of(Story.queued("d1")));
        }
    }

    private SqlLedger impatient() {
        LedgerSettings usual = LedgerSettings.in(data);
        return SqlLedger.open(
                new LedgerSettings(usual.url(), usual.user(), usual.password(), 2, Duration.ofSeconds(2)),
                LedgerContractTest.FORMAT);
    }

    private static void add(SqlLedger ledger, String id) {
        ledger.<String>commit(entry -> {
            entry.add(Story.queued(id), Story.MESSAGE);
            entry.note(Story.line("queued"));
            return id;
        });
    }
}
