package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.discharge.StayId;

/** How hubs come to share one server, and what of a server a hub does not accept. */
class PostgresOpeningTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = DurablePostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("drop schema public cascade");
        execute("create schema public");
    }

    @Test
    void two_hubs_that_start_at_once_on_an_empty_database_both_open_it() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try {
            List<Future<SqlLedger>> opening = Stream.of(1, 2)
                    .map(hub -> hubs.submit(() -> {
                        together.await(90, TimeUnit.SECONDS);
                        return open();
                    }))
                    .toList();
            for (Future<SqlLedger> hub : opening) {
                hub.get().close();
            }
        } finally {
            hubs.shutdownNow();
        }

        try (SqlLedger third = open()) {
            assertThat(third.counts()).containsEntry("queued", 0L);
        }
    }

    @Test
    void two_commits_that_wait_for_each_other_are_both_done_in_the_end() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try (SqlLedger ledger = open()) {
            Future<?> forth = hubs.submit(() -> changeBoth(ledger, "A", "B", bothHoldOne));
            Future<?> back = hubs.submit(() -> changeBoth(ledger, "B", "A", bothHoldOne));
            forth.get(90, TimeUnit.SECONDS);
            back.get(90, TimeUnit.SECONDS);

            assertThat(ledger.history(new StayId("CH", "A"))).hasSize(2);
            assertThat(ledger.history(new StayId("CH", "B"))).hasSize(2);
        } finally {
            hubs.shutdownNow();
        }
    }

    @Test
    void a_commit_waits_for_the_disk_whatever_the_server_s_standard_is() throws Exception {
        execute("alter database postgres set synchronous_commit = off");
        try {
            assertThat(sessionSetting()).isEqualTo("on");
        } finally {
            execute("alter database postgres reset synchronous_commit");
        }
    }

    @Test
    void a_server_that_does_not_force_commits_to_disk_is_not_used() throws Exception {
        try (EmbeddedPostgres careless =
                DurablePostgres.builder().setServerConfig("fsync", "off").start()) {
            LedgerSettings settings =
                    LedgerSettings.at(careless.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");

            assertThatThrownBy(() -> SqlLedger.open(settings, LedgerContractTest.FORMAT))
                    .isInstanceOf(LedgerNotOpened.class)
                    .hasMessageContaining("fsync");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://127.0.0.1/x?password=secret | password-file",
                "jdbc:postgresql://192.0.2.1/x | verify-full",
                "jdbc:postgresql://192.0.2.1/x?sslmode=require | verify-full",
                "jdbc:postgresql://127.0.0.1,192.0.2.1/x | verify-full",
                "jdbc:postgresql://127.0.0.1:port/x | understood"
            })
    void a_url_that_gives_something_away_is_not_used(String url, String because) {
        LedgerSettings settings = LedgerSettings.at(url, "hub", "secret");

        assertThatThrownBy(() -> SqlLedger.open(settings, LedgerContractTest.FORMAT))
                .isInstanceOf(LedgerNotOpened.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("=secret");
    }

    private static Object changeBoth(SqlLedger ledger, String first, String second, CyclicBarrier bothHoldOne) {
        return ledger.<Boolean>commit(entry -> {
            entry.dossier(new StayId("CH", first));
            entry.note(said(first));
            meet(bothHoldOne);
            entry.dossier(new StayId("CH", second));
            entry.note(said(second));
            return true;
        });
    }

    private static HistoryLine said(String stay) {
        return new HistoryLine(Story.NOON, new StayId("CH", stay), Optional.empty(), "liaison", "said", "words");
    }

    /** Only the first time round; the one that is done again meets nobody. */
    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(2, TimeUnit.SECONDS);
        } catch (Exception alone) {
            barrier.reset();
        }
    }

    private static String sessionSetting() throws SQLException {
        try (HikariDataSource pool = PostgresServer.pool(settings());
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("show synchronous_commit")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static LedgerSettings settings() {
        return LedgerSettings.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static SqlLedger open() {
        return SqlLedger.open(settings(), LedgerContractTest.FORMAT);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
