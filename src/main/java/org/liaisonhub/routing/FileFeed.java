package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps of a feed by a folder ({@code 03-way-folder}): see which files have settled, look at each and lay it on the intake queue, and only
 * then move it. Between the two it can come again, and is a repeat. Names of files can be patients': they stand in no log.
 */
public final class FileFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileFeed.class);
    /** What can become of a file. */
    static final List<String> ANSWERS = List.of(FiledAway.DONE, FiledAway.REFUSED);

    private static final String FILE = "LiaisonFolderFile";
    private static final String WHY = "LiaisonFolderWhy";
    private static final int AT_A_TIME = 100;

    private final String name;
    private final FeedFolder folder;
    private final SettledFiles settled;
    private final UnnamedContent content;
    private final FiledAway away;
    private final LargeMessages large;
    private final Meters meters;
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private volatile boolean reached = true;

    FileFeed(
            String name,
            FeedFolder folder,
            SettledFiles settled,
            UnnamedContent content,
            FiledAway away,
            LargeMessages large,
            Meters meters) {
        this.name = name;
        this.folder = folder;
        this.settled = settled;
        this.content = content;
        this.away = away;
        this.large = large;
        this.meters = meters;
    }

    /** Leaves the files that have settled, the oldest first, at most a hundred; none while the folder cannot be reached. */
    public void look(Exchange exchange) {
        exchange.getMessage().setBody(files());
    }

    private List<FolderFile> files() {
        try {
            Path now = folder.reach();
            List<FolderFile> files = settled.in(now);
            if (!files.isEmpty()) {
                FiledAway.prepare(now);
                away.again(now);
            }
            unread.retainAll(files.stream().map(FolderFile::name).collect(Collectors.toSet()));
            reached(true, "");
            // What could not be read last time must not keep others from their turn.
            return files.stream()
                    .filter(file -> !away.has(file))
                    .sorted(Comparator.comparing(file -> unread.contains(file.name())))
                    .limit(AT_A_TIME)
                    .toList();
        } catch (IOException | RuntimeException e) {
            reached(false, e.getClass().getName());
            return List.of();
        }
    }

    /** Says it once, and once when it is over: not at every look. */
    private void reached(boolean now, String fault) {
        if (now != reached) {
            reached = now;
            if (now) {
                LOG.info("feed {}: its folder can be reached again", name);
            } else {
                LOG.warn("feed {}: its folder cannot be looked at, or files not moved in it: {}", name, fault);
            }
        }
    }

    /** Whether the folder could be looked at, and everything in it be read and moved. */
    boolean isReached() {
        return reached && unread.isEmpty() && !away.isStuck();
    }

    /**
     * Looks at one file and addresses it to the intake queue; one that is refused too, for nothing is thrown away.
     *
     * @throws IOException if it cannot be read; it stays where it is
     */
    public void take(Exchange exchange) throws IOException {
        FolderFile file = Given.body(exchange, FolderFile.class);
        exchange.setProperty(FILE, file);
        try {
            take(file, exchange).ifPresent(refused -> exchange.setProperty(WHY, refused));
            unread.remove(file.name());
        } catch (IOException e) {
            unread.add(file.name());
            throw e;
        }
    }

    private Optional<NotUnderstood> take(FolderFile file, Exchange exchange) throws IOException {
        if (!file.plain()) {
            return content.noFile(file.mark(), exchange.getMessage());
        }
        if (file.size() > UnnamedContent.LARGEST) {
            return content.tooLarge(file.mark(), exchange.getMessage());
        }
        large.enter(exchange, (int) file.size());
        return content.take(bytes(folder.reach().resolve(file.name())), "", file.mark(), exchange.getMessage());
    }

    /** Never much more than is taken, though the file grow while it is read. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) UnnamedContent.LARGEST + 1);
        }
    }

    /**
     * Moves a file that is on the queue.
     *
     * @throws IOException if it cannot be moved; that is tried again at the next look
     */
    public void settle(Exchange exchange) throws IOException {
        FolderFile file = Objects.requireNonNull(exchange.getProperty(FILE, FolderFile.class), FILE);
        Optional<NotUnderstood> why = Optional.ofNullable(exchange.getProperty(WHY, NotUnderstood.class));
        meters.received(name, why.isPresent() ? FiledAway.REFUSED : FiledAway.DONE);
        away.settle(folder.reach(), file, why);
    }

    @Override
    public void close() {
        folder.close();
    }
}
