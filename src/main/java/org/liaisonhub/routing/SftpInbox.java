package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.liaisonhub.sftp.SftpFolder;
import org.liaisonhub.sftp.SftpNotOpened;
import org.liaisonhub.sftp.SftpPlace;
import org.liaisonhub.sftp.SftpServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder on an SFTP server, kept open, and connected to again after a break: at once, and then after waits that double. A server that
 * does not let the hub in is not asked at every look, or it takes the hub for somebody who guesses.
 */
final class SftpInbox implements FeedFolder {
    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(SftpInbox.class);

    private final String feed;
    private final SftpServers servers;
    private final SftpPlace place;
    private final LongSupplier nanoTime;
    private Optional<SftpFolder> open = Optional.empty();
    private Optional<SftpNotOpened> trouble = Optional.empty();
    private Duration wait = FIRST_WAIT;
    private long notBefore;
    private boolean closed;

    /** @param nanoTime a clock that nobody sets */
    SftpInbox(String feed, SftpServers servers, SftpPlace place, LongSupplier nanoTime) {
        this.feed = feed;
        this.servers = servers;
        this.place = place;
        this.nanoTime = nanoTime;
        this.notBefore = nanoTime.getAsLong();
    }

    @Override
    public synchronized Path reach() throws IOException {
        if (open.isPresent() && open.get().isOpen()) {
            return open.get().path();
        }
        letGo();
        if (closed) {
            throw new IOException("the feed has ended");
        }
        if (nanoTime.getAsLong() - notBefore < 0) {
            throw new IOException("not tried again yet", trouble.orElse(null));
        }
        return connect();
    }

    private Path connect() throws IOException {
        try {
            SftpFolder folder = servers.open(place);
            open = Optional.of(folder);
            if (trouble.isPresent()) {
                LOG.info("feed {}: the SFTP server is reached again", feed);
            }
            trouble = Optional.empty();
            wait = FIRST_WAIT;
            return folder.path();
        } catch (SftpNotOpened e) {
            if (trouble.map(SftpNotOpened::reason).filter(e.reason()::equals).isEmpty()) {
                LOG.error("feed {}: {}", feed, e.getMessage());
            }
            trouble = Optional.of(e);
            notBefore = nanoTime.getAsLong() + wait.toNanos();
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            throw new IOException(e.getMessage(), e);
        }
    }

    private void letGo() {
        open.ifPresent(folder -> {
            open = Optional.empty();
            folder.close();
        });
    }

    /** Ends the connection for good. */
    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
