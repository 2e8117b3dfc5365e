package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/**
 * Moves the files of a folder that are on the queue: to {@code done}, or with a reason beside it to {@code refused}. One that cannot be moved
 * is remembered, so that it is not laid on the queue at every look; after a restart it is, and is a repeat.
 */
final class FiledAway {
    static final String DONE = "done";
    static final String REFUSED = "refused";

    /** Files of one name in one place. */
    private static final int MOST_OF_A_NAME = 10_000;

    private final ReasonFile reason;
    private final InstantSource clock;
    private final Map<String, OnQueue> unmoved = new ConcurrentHashMap<>();

    private record OnQueue(FolderFile file, Optional<NotUnderstood> why) {}

    FiledAway(ReasonFile reason, InstantSource clock) {
        this.reason = reason;
        this.clock = clock;
    }

    /** Makes the places files are moved to, where they are not there. */
    static void prepare(Path folder) throws IOException {
        for (String place : List.of(DONE, REFUSED)) {
            Files.createDirectories(folder.resolve(place));
            real(folder.resolve(place));
        }
    }

    /** Whoever lays files into the folder must not choose where the hub lays them. */
    private static Path real(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(place.getFileName() + " must be a folder, and no link to one");
        }
        return place;
    }

    /**
     * Moves a file that is on the queue.
     *
     * @throws IOException if it cannot be moved; that is tried again by {@link #again}
     */
    void settle(Path folder, FolderFile file, Optional<NotUnderstood> why) throws IOException {
        OnQueue queued = new OnQueue(file, why);
        unmoved.put(file.name(), queued);
        move(folder, queued);
        unmoved.remove(file.name());
    }

    /** Tries again to move what could not be moved. */
    void again(Path folder) throws IOException {
        for (OnQueue queued : unmoved.values()) {
            try {
                move(folder, queued);
            } catch (NoSuchFileException movedBySomebody) {
                // Whoever took it away settled the matter.
            }
            unmoved.remove(queued.file().name());
        }
    }

    /** Whether this very file is on the queue already. */
    boolean has(FolderFile file) {
        return Optional.ofNullable(unmoved.get(file.name()))
                .filter(queued -> queued.file().equals(file))
                .isPresent();
    }

    /** Whether a file could not be moved. */
    boolean isStuck() {
        return !unmoved.isEmpty();
    }

    private void move(Path folder, OnQueue queued) throws IOException {
        Path file = folder.resolve(queued.file().name());
        Path moved = move(file, real(folder.resolve(queued.why().isPresent() ? REFUSED : DONE)));
        if (queued.why().isPresent()) {
            reason.beside(moved, queued.why().get(), clock.instant());
        }
    }

    /** Under its own name, or with a number where that is taken: nothing is ever written over. */
    private static Path move(Path file, Path to) throws IOException {
        String name = String.valueOf(file.getFileName());
        for (int i = 0; i < MOST_OF_A_NAME; i++) {
            Path target = to.resolve(i == 0 ? name : name + "." + i);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    return Files.move(file, target);
                } catch (FileAlreadyExistsException takenMeanwhile) {
                    // The next number, then.
                }
            }
        }
        throw new FileAlreadyExistsException("a name, and all its numbers");
    }
}
