package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps of a feed by a folder ({@code 03-way-folder}): see which files have settled, look at each and lay it on the intake queue, and only
 * then move it: to {@code done}, or with a reason beside it to {@code refused}. Between the two it can come again, and is a repeat.
 */
public final class FileFeed {
    static final String DONE = "done";
    static final String REFUSED = "refused";
    private static final Logger LOG = LoggerFactory.getLogger(FileFeed.class);
    private static final String FILE = "LiaisonFolderFile";
    private static final String WHY = "LiaisonFolderWhy";
    private static final int AT_A_TIME = 100;

    private final String name;
    private final FeedFolder folder;
    private final SettledFiles settled;
    private final UnnamedContent content;
    private final ReasonFile reason;
    private final LargeMessages large;
    private final InstantSource clock;
    private final Meters meters;
    private volatile boolean reached = true;

    FileFeed(
            String name,
            FeedFolder folder,
            SettledFiles settled,
            UnnamedContent content,
            ReasonFile reason,
            LargeMessages large,
            InstantSource clock,
            Meters meters) {
        this.name = name;
        this.folder = folder;
        this.settled = settled;
        this.content = content;
        this.reason = reason;
        this.large = large;
        this.clock = clock;
        this.meters = meters.feed(name, DONE, REFUSED);
    }

    /** Leaves the names of the files that have settled, the oldest first, at most a hundred; none while the folder cannot be reached. */
    public void look(Exchange exchange) {
        exchange.getMessage().setBody(files());
    }

    private List<FolderFile> files() {
        try {
            List<FolderFile> files = settled.in(folder.reach(), AT_A_TIME);
            reached(true, "");
            return files;
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
                LOG.warn("feed {}: its folder cannot be looked at: {}", name, fault);
            }
        }
    }

    /** Whether the last look came to something. */
    boolean isReached() {
        return reached;
    }

    /**
     * Looks at one file and addresses it to the intake queue; one that is refused too, for nothing is thrown away.
     *
     * @throws IOException if it cannot be read; it stays where it is
     */
    public void take(Exchange exchange) throws IOException {
        FolderFile file = Given.body(exchange, FolderFile.class);
        exchange.setProperty(FILE, file);
        Optional<NotUnderstood> why = take(file, exchange);
        exchange.setProperty(WHY, why.orElse(null));
    }

    private Optional<NotUnderstood> take(FolderFile file, Exchange exchange) throws IOException {
        if (!file.plain()) {
            return content.noFile(exchange.getMessage());
        }
        if (file.size() > UnnamedContent.LARGEST) {
            return content.tooLarge(exchange.getMessage());
        }
        large.enter(exchange, (int) file.size());
        return content.take(bytes(folder.reach().resolve(file.name())), "", exchange.getMessage());
    }

    /** Never more than is taken, though the file grow while it is read. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) UnnamedContent.LARGEST + 1);
        }
    }

    /**
     * Moves a file that is on the queue.
     *
     * @throws IOException if it cannot be moved; it stays, and comes again as a repeat
     */
    public void settle(Exchange exchange) throws IOException {
        FolderFile file = Objects.requireNonNull(exchange.getProperty(FILE, FolderFile.class), FILE);
        Optional<NotUnderstood> why = Optional.ofNullable(exchange.getProperty(WHY, NotUnderstood.class));
        Path inbox = folder.reach();
        Path moved = move(inbox.resolve(file.name()), inbox.resolve(why.isPresent() ? REFUSED : DONE));
        if (why.isPresent()) {
            reason.beside(moved, why.get(), clock.instant());
        }
        meters.received(name, why.isPresent() ? REFUSED : DONE);
    }

    /** Under its own name, or with a number where that is taken: nothing is ever written over. */
    private static Path move(Path file, Path to) throws IOException {
        Files.createDirectories(to);
        String name = String.valueOf(file.getFileName());
        for (int i = 0; ; i++) {
            Path target = to.resolve(i == 0 ? name : name + "." + i);
            if (Files.notExists(target)) {
                try {
                    return Files.move(file, target);
                } catch (FileAlreadyExistsException takenMeanwhile) {
                    LOG.debug("feed folder: a name was taken meanwhile");
                }
            }
        }
    }
}
