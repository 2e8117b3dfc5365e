package org.liaisonhub.routing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;

/**
 * The directory in force. A reload reads the file again, gives new recipients their mailboxes, and only then puts the new
 * directory in place of the old one; a faulty file changes nothing.
 */
final class DirectoryBook implements Supplier<Directory> {
    private final Supplier<Directory> file;
    private final Consumer<String> provision;
    private volatile Directory inForce = new Directory(List.of());

    /**
     * @param file reads the directory file; throws with one clear line if it cannot
     * @param provision makes sure a recipient has mailbox and credentials
     */
    DirectoryBook(Supplier<Directory> file, Consumer<String> provision) {
        this.file = file;
        this.provision = provision;
    }

    /** Reads the file and puts it in force. */
    Directory reload() {
        Directory read = file.get();
        read.all().stream()
                .filter(recipient -> recipient
                        .channel()
                        .filter(channel -> channel.kind().equals(Channel.MAILBOX))
                        .isPresent())
                .forEach(recipient -> provision.accept(recipient.id()));
        inForce = read;
        return read;
    }

    @Override
    public Directory get() {
        return inForce;
    }
}
