package org.liaisonhub.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.keys.PrivateFolder;
import org.liaisonhub.keys.RecipientUser;

/**
 * Whom this hub has had let in at a broker outside, an empty file each: so that it shuts out who left its directory while it was down, and
 * never somebody whom only another hub's directory knows yet.
 */
record LetIn(Path folder) {

    Set<String> all() {
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(RecipientUser::isAllowed)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    void add(String recipientId) {
        var file = folder.resolve(recipientId);
        try {
            PrivateFolder.make(folder);
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void remove(String recipientId) {
        try {
            Files.deleteIfExists(folder.resolve(recipientId));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(recipientId) + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
