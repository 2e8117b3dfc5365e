package org.liaisonhub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    private final AtomicLong nanos = new AtomicLong();
    private final List<KeysUnreadable> damaged = new ArrayList<>();

    @TempDir
    Path data;

    @Test
    void every_hub_has_an_operator_and_a_feed_whose_tokens_are_files() {
        var book = open();

        assertThat(book.holding(new Credentials(data).secret("operator-token")))
                .hasValueSatisfying(account -> assertThat(account).hasToString("operator (administrator)"));
        assertThat(book.holding(new Credentials(data).secret("feed-token")))
                .hasValueSatisfying(
                        account -> assertThat(account.mayFeed("any")).isTrue());
        assertThat(book.holding("")).isEmpty();
    }

    @Test
    void an_account_made_or_revoked_while_the_hub_runs_counts_within_a_second() {
        var book = open();
        var token = new Accounts(data, CLOCK).add("jeanne", Role.READER, "");

        assertThat(book.holding(token)).isEmpty();
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
        assertThat(book.holding(token)).isPresent();
        new Accounts(data, CLOCK).revoke("jeanne");
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
        assertThat(book.holding(token)).isEmpty();
    }

    @Test
    void a_damaged_account_stops_the_start_and_later_shuts_out_itself_alone() throws IOException {
        var accounts = new Accounts(data, CLOCK);
        var hers = accounts.add("jeanne", Role.READER, "");
        var his = accounts.add("paul", Role.READER, "");
        var book = open();
        var file = data.resolve("credentials/accounts/jeanne.account");

        Files.writeString(file, Files.readString(file).replace("role=reader", "role=chief"));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(book.holding(hers)).isEmpty();
        assertThat(book.holding(his)).isPresent();
        assertThat(damaged)
                .isNotEmpty()
                .first()
                .satisfies(fault -> assertThat(fault).hasMessageContaining("jeanne.account"));
        assertThatThrownBy(this::open).isInstanceOf(KeysUnreadable.class).hasMessageContaining("jeanne.account");
    }

    @Test
    void a_feed_s_token_that_is_the_operator_s_stops_the_start() throws IOException {
        open();
        Files.copy(
                data.resolve("credentials/operator-token"),
                data.resolve("credentials/feed-token"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::open).isInstanceOf(KeysUnreadable.class).hasMessageContaining("feed-token");
    }

    @Test
    void the_register_is_for_the_hub_s_user_alone_and_a_name_is_given_once() throws IOException {
        var accounts = new Accounts(data, CLOCK);
        accounts.add("jeanne", Role.READER, "");
        var file = data.resolve("credentials/accounts/jeanne.account");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> accounts.add("jeanne", Role.ADMINISTRATOR, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.all(damaged::add)).singleElement().hasToString("jeanne (reader)");
    }

    private AccountBook open() {
        return new AccountBook(data, CLOCK, damaged::add, List::copyOf, nanos::get);
    }
}
