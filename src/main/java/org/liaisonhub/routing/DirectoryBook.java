package org.liaisonhub.routing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;

/**
 * The directory in force. A reload reads the file again, gives new recipients their mailboxes, puts the new directory in place
 * of the old one, and then shuts out those who left; a faulty file changes nothing.
 *
 * <p>It is put in place between works, never within one: what is thought through by the old directory is in the ledger when a reload
 * returns, where who looks for what the new one changes finds it.
 */
final class DirectoryBook implements DirectoryInForce {
    /** For so long works wait that come while a reload waits for those under way. */
    private static final Duration ONE_TRY = Duration.ofMillis(250);

    private final Supplier<Directory> file;
    private final Mailboxes mailboxes;
    private final int tries;
    private final ReadWriteLock changing = new ReentrantReadWriteLock();
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
        this(file, mailboxes, 40);
    }

    /** @param tries how often a reload waits a quarter of a second for works under way */
    DirectoryBook(Supplier<Directory> file, Mailboxes mailboxes, int tries) {
        this.file = file;
        this.mailboxes = mailboxes;
        this.tries = tries;
    }

    /**
     * Reads the file and puts it in force.
     *
     * @throws LedgerUnavailable if works under way do not end, for they wait for the ledger; the old one is in force
     */
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
        putInForce(read);
        mailboxes.owners().stream().filter(owner -> !owners.contains(owner)).forEach(mailboxes::revoke);
        return read;
    }

    private void putInForce(Directory read) {
        for (int i = 0; i < tries; i++) {
            if (isAlone()) {
                inForce = read;
                changing.writeLock().unlock();
                return;
            }
        }
        throw new LedgerUnavailable(
                "the directory is not put in force now: messages under way wait for the ledger; read it again later",
                new TimeoutException());
    }

    private boolean isAlone() {
        try {
            return changing.writeLock().tryLock(ONE_TRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Must not be called within a commit: another thread may do that commit's work, and a reload waits for both. */
    @Override
    public <T> T during(Supplier<T> work) {
        changing.readLock().lock();
        try {
            return work.get();
        } finally {
            changing.readLock().unlock();
        }
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
