package org.liaisonhub.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.audit.Head;

/**
 * Heads of the audit's chain that this hub noted beside the ledger, in the file {@code audit-heads} of the data folder: one
 * on each line, a blank, and when. A copy of a line elsewhere proves all that was recorded before it.
 */
final class HeadBook {
    private final Path file;

    HeadBook(Path data) {
        this.file = data.resolve("audit-heads");
    }

    /** All that were noted, oldest first. */
    synchronized List<Head> noted() {
        List<Head> heads = new ArrayList<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                // The last line of a file that a power cut hit may be half a line.
                String[] words = line.split(" ", 2);
                if (words.length == 2) {
                    heads.add(Head.parse(words[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
        return heads;
    }

    private boolean isWhole() {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.isEmpty() || text.endsWith("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    /** Notes a head; forced to disk when it returns. False if it is the one noted last. */
    synchronized boolean note(Head head, Instant at) {
        List<Head> before = noted();
        if (head.equals(Head.NONE)
                || !before.isEmpty() && before.get(before.size() - 1).equals(head)) {
            return false;
        }
        String line = (isWhole() ? "" : "\n") + head + " " + at + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be written", e);
        }
        return true;
    }
}
