package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;

/** The directory in force and the mailboxes on the broker. */
class DirectoryBookTest {
    private final Mailboxes mailboxes = new Mailboxes();
    private List<Recipient> file = List.of();
    private final DirectoryBook book = new DirectoryBook(() -> new Directory(file), mailboxes);

    @Test
    void who_is_in_the_file_has_a_mailbox_and_who_left_is_shut_out() {
        file = List.of(recipient("a", "mailbox"), recipient("b", "mailbox"));
        book.reload();
        assertThat(mailboxes.owners()).containsExactly("a", "b");

        file = List.of(recipient("b", "mailbox"), recipient("c", "mailbox"));
        book.reload();

        assertThat(mailboxes.owners()).containsExactly("b", "c");
        assertThat(book.get().find("a")).isEmpty();
    }

    @Test
    void a_recipient_reached_another_way_has_no_mailbox() {
        file = List.of(recipient("a", "fhir-push"));

        book.reload();

        assertThat(mailboxes.owners()).isEmpty();
        assertThat(book.get().find("a")).isPresent();
    }

    @Test
    void a_faulty_file_changes_nothing() {
        file = List.of(recipient("a", "mailbox"));
        book.reload();
        file = List.of(recipient("b", "mailbox"), recipient("b", "mailbox"));

        assertThatThrownBy(book::reload).isInstanceOf(IllegalArgumentException.class);

        assertThat(book.get().find("a")).isPresent();
        assertThat(mailboxes.owners()).containsExactly("a");
    }

    @Test
    void the_new_directory_is_in_force_only_when_its_mailboxes_are_there() {
        file = List.of(recipient("a", "mailbox"));
        mailboxes.watch = () -> assertThat(book.get().find("a")).isEmpty();

        book.reload();

        assertThat(mailboxes.calls).containsExactly("provision a");
    }

    @Test
    void a_work_has_one_directory_to_its_end_and_a_reload_waits_for_it() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        file = List.of(recipient("a", "mailbox"));
        CompletableFuture<List<Directory>> work = begun(book, mayEnd);

        CompletableFuture<Directory> reload = CompletableFuture.supplyAsync(book::reload);
        assertThatThrownBy(() -> reload.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayEnd.countDown();

        List<Directory> had = work.get(10, TimeUnit.SECONDS);
        assertThat(had.get(1)).isSameAs(had.get(0));
        assertThat(reload.get(10, TimeUnit.SECONDS)).isSameAs(book.get()).isNotSameAs(had.get(0));
    }

    @Test
    void a_reload_that_waits_too_long_says_so_and_the_old_directory_stays_and_nobody_is_shut_out() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        DirectoryBook impatient = new DirectoryBook(() -> new Directory(file), mailboxes, 1);
        file = List.of(recipient("a", "mailbox"));
        impatient.reload();
        file = List.of(recipient("b", "mailbox"));
        CompletableFuture<List<Directory>> work = begun(impatient, mayEnd);

        assertThatThrownBy(impatient::reload)
                .isInstanceOf(Ledger.LedgerUnavailable.class)
                .hasMessageContaining("not put in force now");

        assertThat(impatient.get().find("a")).isPresent();
        assertThat(mailboxes.owners()).contains("a");
        assertThat(impatient.<String>during(() -> "goes on")).isEqualTo("goes on");
        mayEnd.countDown();
        work.get(10, TimeUnit.SECONDS);
        impatient.reload();
        assertThat(mailboxes.owners()).containsExactly("b");
    }

    /** A work that has begun, and what the directory was at its beginning and its end. */
    private static CompletableFuture<List<Directory>> begun(DirectoryBook book, CountDownLatch mayEnd) {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CompletableFuture<List<Directory>> work = CompletableFuture.supplyAsync(() -> book.during(() -> {
            Directory first = book.get();
            hasBegun.countDown();
            await().until(() -> mayEnd.getCount() == 0);
            return List.of(first, book.get());
        }));
        await().until(() -> hasBegun.getCount() == 0);
        return work;
    }

    private static Recipient recipient(String id, String channel) {
        return new Recipient(
                id, id, Recipient.Kind.OTHER, List.of(), Optional.of(new Channel(channel, id)), Optional.empty());
    }

    private static final class Mailboxes implements DirectoryBook.Mailboxes {
        private final Set<String> owners = new TreeSet<>();
        private final List<String> calls = new ArrayList<>();
        private Runnable watch = () -> {};

        @Override
        public Set<String> owners() {
            return Set.copyOf(owners).stream().sorted().collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }

        @Override
        public void provision(String recipientId) {
            watch.run();
            owners.add(recipientId);
            calls.add("provision " + recipientId);
        }

        @Override
        public void revoke(String recipientId) {
            owners.remove(recipientId);
            calls.add("revoke " + recipientId);
        }
    }
}
