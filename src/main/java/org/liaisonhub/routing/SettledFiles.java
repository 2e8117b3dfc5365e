package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that nobody writes to any more: of the same size and time of change at every look of a while. A name that says
 * that its file is not ready (hidden, or {@code .tmp}, {@code .part}, {@code .filepart}) is never looked at; folders are not gone into.
 */
final class SettledFiles {
    private static final List<String> NOT_READY = List.of(".tmp", ".part", ".filepart");
    /** Names that are remembered; the files of a folder beyond that wait for their turn. */
    private static final int MOST_SEEN = 100_000;

    private final Duration steady;
    private final LongSupplier nanoTime;
    /** By name: the path of a file on another machine is another one after each connection. */
    private Map<String, Seen> seen = new HashMap<>();

    private record Seen(FolderFile file, long since) {}

    /**
     * @param steady how long a file must not have changed
     * @param nanoTime a clock that nobody sets
     */
    SettledFiles(Duration steady, LongSupplier nanoTime) {
        this.steady = steady;
        this.nanoTime = nanoTime;
    }

    /**
     * Looks at a folder.
     *
     * @return those that have settled, the oldest first
     * @throws IOException if the folder cannot be looked at
     */
    synchronized List<FolderFile> in(Path folder) throws IOException {
        long now = nanoTime.getAsLong();
        Map<String, Seen> next = new HashMap<>();
        List<FolderFile> settled = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path path : files) {
                if (next.size() < MOST_SEEN && isReady(String.valueOf(path.getFileName()))) {
                    look(path).ifPresent(file -> {
                        Seen before = seenBefore(file, now);
                        next.put(file.name(), before);
                        if (now - before.since() >= steady.toNanos()) {
                            settled.add(file);
                        }
                    });
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        seen = next;
        return settled.stream().sorted(FolderFile.IN_ORDER).toList();
    }

    private Seen seenBefore(FolderFile file, long now) {
        @Nullable Seen before = seen.get(file.name());
        return before != null && before.file().equals(file) ? before : new Seen(file, now);
    }

    /** Empty for a folder, and for what was there a moment ago. */
    private static Optional<FolderFile> look(Path path) throws IOException {
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.empty()
                    : Optional.of(FolderFile.at(path));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static boolean isReady(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && NOT_READY.stream().noneMatch(lower::endsWith);
    }
}
