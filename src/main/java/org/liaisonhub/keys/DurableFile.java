package org.liaisonhub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are either wholly there or not there at all: written beside, forced to disk, renamed into place, and the folder forced too.
 * Each is readable by its owner alone (600), in a {@link PrivateFolder}.
 */
public final class DurableFile {

    private DurableFile() {}

    /** Puts this text there in place of what was there before. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        var folder = PrivateFolder.above(file);
        try {
            PrivateFolder.make(folder);
            var beside = Files.createTempFile(folder, "." + file.getFileName(), ".new");
            try {
                PrivateFolder.allow(beside, "rw-------");
                try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    var bytes = ByteBuffer.wrap(content);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            PrivateFolder.force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            PrivateFolder.force(PrivateFolder.above(file));
        }
    }
}
