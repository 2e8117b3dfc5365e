package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
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
