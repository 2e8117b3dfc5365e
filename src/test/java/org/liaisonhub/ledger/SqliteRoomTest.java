package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Retention;

/** What retention removes makes the file smaller. */
class SqliteRoomTest {
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final long MIB = 1 << 20;
    private static final int STAYS = 4_000;

    @TempDir
    Path data;

    private static final String[] SETTLED_LONG_AGO = {
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + STAYS + ")"
                + " insert into stay (stay_key, facility, number, state, left_at, changed_at)"
                + " select 'F/S-' || i, 'F', 'S-' || i, 'LEFT', '2025-01-01T00:00:00.000000000Z',"
                + " '2025-01-01T00:00:00.000000000Z' from n",
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + STAYS + ")"
                + " insert into letter_version"
                + " (stay_key, kind, version, fingerprint, written_at, gaps, withdrawn, content) select 'F/S-' || i, 'LIAISON_LETTER', 1, 'print',"
                + " '2025-01-01T00:00:00.000000000Z', 0, 0, hex(randomblob(10000)) from n",
    };

    private static long mib(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) / MIB : 0;
    }

    private Handle handle() {
        return Jdbi.open(LedgerSettings.in(data).url());
    }

    private void fill() {
        try (Handle handle = handle()) {
            for (String statement : SETTLED_LONG_AGO) {
                handle.execute(statement);
            }
        }
    }

    private void purgeAll(SqlLedger ledger) {
        Retention retention = new Retention(ledger, Duration.ofDays(90), InstantSource.fixed(NOW));
        int looks = 0;
        long longest = 0;
        boolean isMore = true;
        while (isMore) {
            long start = System.nanoTime();
            isMore = retention.purge();
            longest = Math.max(longest, System.nanoTime() - start);
            looks++;
            assertThat(looks).isLessThan(STAYS);
        }
        System.out.printf("%d looks, the longest %d ms%n", looks, longest / 1_000_000);
    }

    @Test
    void the_file_of_a_purged_ledger_is_a_fraction_of_what_it_was_and_its_log_is_small_while_the_hub_runs()
            throws IOException {
        Path file = data.resolve("ledger.db");
        try (SqlLedger ledger = SqlLedger.open(data, LedgerContractTest.FORMAT)) {
            fill();
            long before = mib(file) + mib(data.resolve("ledger.db-wal"));
            assertThat(before).isGreaterThan(70);

            purgeAll(ledger);

            long after = mib(file);
            System.out.printf("ledger before %d MiB, after %d MiB%n", before, after);
            assertThat(after).isLessThan(before / 3);
            assertThat(mib(data.resolve("ledger.db-wal"))).isLessThanOrEqualTo(64);
            assertThat(ledger.toPurge(NOW, 10)).isEmpty();
        }
    }

    @Test
    void a_ledger_of_the_first_release_can_become_smaller_too() throws IOException {
        LedgerSettings settings = LedgerSettings.in(data);
        Flyway.configure()
                .dataSource(settings.url(), "", "")
                .locations("classpath:ledger")
                .placeholders(Dialect.SQLITE.words())
                .target("1")
                .load()
                .migrate();
        fill();

        try (SqlLedger ledger = SqlLedger.open(data, LedgerContractTest.FORMAT)) {
            long before = mib(data.resolve("ledger.db"));
            assertThat(before).isGreaterThan(70);
            purgeAll(ledger);
            assertThat(mib(data.resolve("ledger.db"))).isLessThan(before / 3);
        }
        try (Handle handle = handle()) {
            assertThat(handle.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("ok");
        }
    }
}
