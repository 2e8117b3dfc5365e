package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub must not start on a ledger it does not understand, and says in one line why. */
class LedgerOpeningTest {
    @TempDir
    Path data;

    @Test
    void a_ledger_of_a_newer_program_is_not_opened() {
        SqlLedger.open(data, LedgerContractTest.FORMAT).close();
        try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
            handle.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) values (99, '900', 'later', 'SQL', 'V900__later.sql', 'x', 1, 1)");
        }

        assertRefused(LedgerSettings.in(data), "newer Liaison (tables of version 900)");
    }

    @Test
    void a_file_that_is_not_a_database_is_not_opened() throws IOException {
        Files.writeString(data.resolve("ledger.db"), "this is a text, ".repeat(1_000));

        assertRefused(LedgerSettings.in(data), "its file is not a ledger");
    }

    @Test
    void a_database_with_other_tables_is_not_opened_and_not_touched() {
        try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
            handle.execute("create table recipe (name text)");
        }

        assertRefused(LedgerSettings.in(data), "tables that are not a ledger's");

        try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
            assertThat(handle.createQuery("select name from sqlite_master where type = 'table'")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("recipe");
        }
    }

    @Test
    void a_directory_that_is_not_there_is_said_so() {
        assertRefused(LedgerSettings.in(data.resolve("nowhere")), "cannot be opened");
    }

    @Test
    void a_server_that_does_not_answer_is_said_so() {
        LedgerSettings settings = new LedgerSettings(
                "jdbc:postgresql://127.0.0.1:1/liaison",
                Optional.of("hub"),
                Optional.of("secret"),
                1,
                Duration.ofMillis(500));

        assertRefused(settings, "out of reach");
    }

    @Test
    void another_kind_of_database_is_named_as_wrong_with_what_is_right() {
        LedgerSettings settings = LedgerSettings.at("jdbc:h2:mem:x", "hub", "secret");

        assertRefused(settings, "jdbc:sqlite: or jdbc:postgresql:");
    }

    @Test
    void settings_do_not_show_the_password() {
        assertThat(LedgerSettings.at("jdbc:postgresql://h/liaison", "hub", "secret"))
                .hasToString("LedgerSettings[POSTGRESQL]");
    }

    @Test
    void settings_that_cannot_work_do_not_exist() {
        LedgerSettings usual = LedgerSettings.in(data);

        assertThatThrownBy(() -> new LedgerSettings(usual.url(), usual.user(), usual.password(), 0, usual.patience()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerSettings(usual.url(), usual.user(), usual.password(), 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(LedgerSettings settings, String because) {
        assertThatThrownBy(() ->
                        SqlLedger.open(settings, LedgerContractTest.FORMAT).close())
                .isInstanceOf(LedgerNotOpened.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("secret")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("\n"));
    }
}
