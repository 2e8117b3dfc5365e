package org.liaisonhub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.routing.HubNotStarted;

/**
 * A data folder of the demo's own, with nothing in it but the fictitious directory and owners at every start: {@code demo} inside the hub's data folder. Only a folder that
 * bears the demo's mark is ever emptied, and not while another demo uses it. One that may hold what somebody else sent to the demo's doors was
 * acknowledged to a stranger: it is set aside under another name, never emptied.
 */
final class DemoFolder implements AutoCloseable {
    private static final String MARK = "made-by-the-demo";

    private static final String GUESTS = "may-hold-what-others-sent";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileChannel mark;
    private final Optional<Path> setAside;

    private DemoFolder(Path path, FileChannel mark, Optional<Path> setAside) {
        this.path = path;
        this.mark = mark;
        this.setAside = setAside;
    }

    /**
     * Opens it, emptied.
     *
     * @throws HubNotStarted if it holds something the demo did not make, is in use, or cannot be written
     */
    static DemoFolder in(Path data, Instant now) {
        Path path = data.resolve("demo");
        Path mark = path.resolve(MARK);
        try {
            Optional<Path> setAside = setAside(path, now);
            if (Files.exists(path) && Files.notExists(mark) && !list(path).isEmpty()) {
                throw new HubNotStarted(path + " was not made by the demo, which would empty it; give the demo another"
                        + " folder with --data");
            }
            Files.createDirectories(path);
            DemoFolder folder = new DemoFolder(path, claimed(mark, path), setAside);
            folder.empty();
            folder.put("directory.json");
            folder.put("owners.properties");
            return folder;
        } catch (IOException e) {
            throw new HubNotStarted("the demo's folder " + path + " cannot be made ready: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    /** Where the last demo's folder lies now, if somebody else may have sent something to it. */
    Optional<Path> setAside() {
        return setAside;
    }

    /** The doors are about to open: from now on what lies here may be somebody's, even if this process dies. */
    void opening() throws IOException {
        Files.writeString(
                path.resolve(GUESTS),
                "The demo's doors were open. Unless it ends knowing that nobody else sent anything, its next start sets this"
                        + " folder aside.\n");
    }

    /** The doors are shut, and only the demo's own discharges came in. */
    void nobodyElseCame() throws IOException {
        Files.deleteIfExists(path.resolve(GUESTS));
    }

    private static Optional<Path> setAside(Path path, Instant now) throws IOException {
        if (Files.notExists(path.resolve(GUESTS))) {
            return Optional.empty();
        }
        claimed(path.resolve(MARK), path).close();
        return Optional.of(Files.move(path, path.resolveSibling("demo-" + WHEN.format(now))));
    }

    private static FileChannel claimed(Path mark, Path path) throws IOException {
        FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new HubNotStarted(path + " is in use by another demo; end that one, or give this one another folder"
                    + " with --data");
        }
        channel.write(StandardCharsets.UTF_8.encode("The demo empties this folder at every start.\n"));
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private void empty() throws IOException {
        for (Path entry : list(path)) {
            if (!entry.endsWith(MARK)) {
                delete(entry);
            }
        }
    }

    private void put(String name) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(DemoFolder.class.getResourceAsStream("/demo/" + name), name)) {
            Files.copy(content, path.resolve(name));
        }
    }

    private static void delete(Path entry) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(entry)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.delete(one);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    @Override
    public void close() {
        try {
            mark.close();
        } catch (IOException e) {
            throw new HubNotStarted("the demo's folder " + path + " cannot be given back: " + e.getMessage(), e);
        }
    }
}
