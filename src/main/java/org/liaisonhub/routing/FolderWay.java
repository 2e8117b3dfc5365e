package org.liaisonhub.routing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/** Files in a folder of this machine ({@code 03-way-folder}). */
final class FolderWay implements FeedWay {
    private final HubSettings settings;
    private final FileFeeds feeds;

    FolderWay(HubSettings settings, FileFeeds feeds) {
        this.settings = settings;
        this.feeds = feeds;
    }

    @Override
    public Feed feed(WayParameters given) throws BadParameter {
        String name = given.feed();
        Path named = folder(given.text("folder"));
        Path folder = given.inbox().orElse(named);
        Duration steady = given.millis("steady", 0);
        given.millis("every", 100);
        Duration wait = given.inbox().isPresent() ? Duration.ZERO : steady;
        return new WatchedFolder(name, folder.toString(), feeds.feed(name, () -> folder, given.terms(), wait));
    }

    private Path folder(String name) throws BadParameter {
        try {
            return settings.home().resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new BadParameter("folder", "is no name of a folder");
        }
    }
}
