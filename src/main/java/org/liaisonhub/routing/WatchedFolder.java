package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;

/** A feed whose messages are files, in a folder of this machine or of another. */
record WatchedFolder(String name, String place, FileFeed feed) implements Feed {
    @Override
    public List<String> answers() {
        return FileFeed.ANSWERS;
    }

    @Override
    public Map<String, Object> beans() {
        return Map.of(name + "Feed", feed);
    }

    @Override
    public boolean isReached() {
        return feed.isReached();
    }

    @Override
    public void close() {
        feed.close();
    }
}
