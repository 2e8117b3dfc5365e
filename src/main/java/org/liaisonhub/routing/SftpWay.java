package org.liaisonhub.routing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.liaisonhub.sftp.HostKey;
import org.liaisonhub.sftp.SftpPlace;
import org.liaisonhub.sftp.SftpServers;

/** Files in a folder on somebody's SFTP server ({@code 05-way-sftp}). */
final class SftpWay implements FeedWay {
    private static final String SERVER = "server";
    /** Milliseconds. */
    private static final int LEAST_EVERY = 500;

    private final HubSettings settings;
    private final FileFeeds feeds;

    SftpWay(HubSettings settings, FileFeeds feeds) {
        this.settings = settings;
        this.feeds = feeds;
    }

    @Override
    public Feed feed(WayParameters given) throws BadParameter {
        String name = given.feed();
        SftpPlace place = place(given);
        given.millis("every", LEAST_EVERY);
        Duration steady = given.millis("steady", 0);
        if (given.inbox().isPresent()) {
            Path tried = given.inbox().get();
            return new WatchedFolder(
                    name, tried.toString(), feeds.feed(name, () -> tried, given.terms(), Duration.ZERO));
        }
        SftpInbox inbox = new SftpInbox(name, new SftpServers(SftpServers.PATIENCE), place, System::nanoTime);
        String there = "sftp://" + place.user() + "@" + place.host() + ":" + place.port() + " " + place.directory();
        return new WatchedFolder(name, there, feeds.feed(name, inbox, given.terms(), steady));
    }

    private SftpPlace place(WayParameters given) throws BadParameter {
        String server = given.text(SERVER);
        int colon = server.lastIndexOf(':');
        boolean hasPort = colon > 0 && server.indexOf(':') == colon || server.startsWith("[") && server.contains("]:");
        String host = (hasPort ? server.substring(0, colon) : server).replaceAll("^\\[(.*)]$", "$1");
        HostKey hostKey = hostKey(given.text("hostKey"));
        try {
            return new SftpPlace(
                    host,
                    hasPort ? port(server.substring(colon + 1)) : SftpPlace.PORT,
                    given.text("user"),
                    secret(given.text("secret")),
                    hostKey,
                    given.text("directory"));
        } catch (IllegalArgumentException e) {
            throw new BadParameter(SERVER, "or what belongs to it cannot be: " + e.getMessage());
        }
    }

    private static int port(String text) throws BadParameter {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadParameter(SERVER, "is to be a host, or host:port");
        }
    }

    private static HostKey hostKey(String text) throws BadParameter {
        try {
            return HostKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("hostKey", "cannot be: " + e.getMessage());
        }
    }

    /** A secret lies in the data folder and nowhere else. */
    private Path secret(String name) throws BadParameter {
        try {
            Path data = settings.data().toAbsolutePath().normalize();
            Path file = data.resolve(name).normalize();
            if (!name.isEmpty() && file.startsWith(data) && !file.equals(data)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw new BadParameter("secret", "is no name of a file");
        }
        throw new BadParameter("secret", "is to be a file within the hub's data folder, such as credentials/ch-nord");
    }
}
