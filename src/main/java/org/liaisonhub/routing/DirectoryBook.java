package org.liaisonhub.routing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;

/**
 * The directory in force. A reload reads the file again, gives new recipients their mailboxes, shuts out those who left,
 * and only then puts the new directory in place of the old one; a faulty file changes nothing.
 */
final class DirectoryBook implements Supplier<Directory> {
    private final Supplier<Directory> file;
    private final Mailboxes mailboxes;
    private volatile Directory inForce = new Directory(List.of());

    /** Who has a mailbox on the broker. */
    interface Mailboxes {
        /** Recipients that can sign in now. */
        Set<String> owners();

        /** Makes sure a recipient has mailbox and credentials. */
        void provision(String recipientId);

        /** Shuts a recipient out; what waits in its mailbox stays. */
        void revoke(String recipientId);
    }

    /** @param file reads the directory file; throws with one clear line if it cannot */
    DirectoryBook(Supplier<Directory> file, Mailboxes mailboxes) {
        this.file = file;
        this.mailboxes = mailboxes;
    }

    /** Reads the file and puts it in force. */
    synchronized Directory reload() {
        return reload(read -> {});
    }

    /** The same; hears what was read before anything of it is in force, and where it throws nothing is. */
    synchronized Directory reload(Consumer<Directory> witness) {
        Directory read = file.get();
        witness.accept(read);
        Set<String> owners = read.all().stream()
                .filter(DirectoryBook::hasMailbox)
                .map(Recipient::id)
                .collect(Collectors.toSet());
        owners.forEach(mailboxes::provision);
        mailboxes.owners().stream().filter(owner -> !owners.contains(owner)).forEach(mailboxes::revoke);
        inForce = read;
        return read;
    }

    private static boolean hasMailbox(Recipient recipient) {
        return recipient
                .channel()
                .filter(channel -> channel.kind().equals(Channel.MAILBOX))
                .isPresent();
    }

    @Override
    public Directory get() {
        return inForce;
    }
}
