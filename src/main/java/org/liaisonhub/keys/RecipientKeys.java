package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The credentials of every recipient. Two places: {@code <data>/recipients/<id>} is the folder to hand over, with password and private
 * key in it, and the hub never needs it again; {@code <data>/keys/recipients/<id>.access} is what the hub keeps, fingerprints only. Once
 * handed over, password and private key should be deleted here; nothing is made anew as long as the second file is there.
 *
 * @see #issue(RecipientUser)
 */
public final class RecipientKeys {

    private static final String ENDING = ".access";

    private final Path folders;
    private final Path register;
    private final CertificateAuthority authority;
    private final InstantSource clock;

    /** @param kind {@code recipients}, {@code senders} or {@code queue-senders} */
    RecipientKeys(Path data, String kind, CertificateAuthority authority, InstantSource clock) {
        this.folders = data.resolve(kind);
        this.register = data.resolve("keys").resolve(kind);
        this.authority = authority;
        this.clock = clock;
    }

    /** The folder to hand over to this recipient; it need not exist (any more). */
    public Path folder(RecipientUser user) {
        return folders.resolve(user.id());
    }

    /**
     * The recipient's access, with new credentials in {@link #folder} if it had none. Repeating it changes nothing.
     *
     * @throws KeysUnreadable when what was issued before is damaged
     * @throws UncheckedIOException when the folder cannot be written
     */
    public RecipientAccess issue(RecipientUser user) {
        var known = find(user);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            var handOver = new HandOver(folder(user), authority);
            var access = handOver.exists() ? handOver.read(user) : handOver.make(user, clock.instant());
            DurableFile.write(accessFile(user), access.asText());
            return access;
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials of " + user + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps an access that another broker of the same authority issued, so that the recipient comes in here too.
     *
     * @param text as {@link RecipientAccess#asText} gave it there
     * @throws KeysUnreadable when the text is no access
     */
    public RecipientAccess accept(RecipientUser user, String text) {
        var access = RecipientAccess.read(user, text, accessFile(user));
        if (!find(user).equals(Optional.of(access))) {
            DurableFile.write(accessFile(user), access.asText());
        }
        return access;
    }

    /** Puts {@code connect.txt} into the folder to hand over, unless that folder is gone or says so already. */
    public void leaveNote(RecipientUser user, String text) {
        var note = folder(user).resolve("connect.txt");
        try {
            if (Files.isDirectory(folder(user))
                    && !(Files.exists(note) && Files.readString(note).equals(text))) {
                DurableFile.write(note, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(note + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The access of a recipient that has one. */
    public Optional<RecipientAccess> find(RecipientUser user) {
        var file = accessFile(user);
        return Files.exists(file) ? Optional.of(RecipientAccess.read(user, file)) : Optional.empty();
    }

    /**
     * Everyone who has access.
     *
     * @throws KeysUnreadable when one of them is damaged
     */
    public List<RecipientAccess> all() {
        if (Files.notExists(register)) {
            return List.of();
        }
        try (var files = Files.list(register)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(RecipientUser::isAllowed)
                    .sorted()
                    .map(id -> RecipientAccess.read(new RecipientUser(id), register.resolve(id + ENDING)))
                    .toList();
        } catch (IOException e) {
            throw new KeysUnreadable(register, "the folder cannot be read", "Give it back to the hub's user", e);
        }
    }

    /** Takes the access away and deletes the folder; a later {@link #issue} makes everything new. Repeating it changes nothing. */
    public void withdraw(RecipientUser user) {
        try {
            DurableFile.delete(accessFile(user));
            PrivateFolder.delete(folder(user));
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials of " + user + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private Path accessFile(RecipientUser user) {
        return register.resolve(user.id() + ENDING);
    }
}
