package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.console.FeedDoor;

/** Messages by HTTP ({@code 02-way-http}): {@code POST /feeds/<feed>}, in one format or in any. */
final class HttpWay implements FeedWay {
    private final HttpFeeds feeds;

    HttpWay(HttpFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public Feed feed(WayParameters given) throws BadParameter {
        String name = given.feed();
        String format = given.text("format");
        if (!HttpFormats.names().contains(format)) {
            throw new BadParameter(
                    "format",
                    "is none of "
                            + String.join(
                                    ", ", HttpFormats.names().stream().sorted().toList()));
        }
        return new Door(name, feeds.feed(name, format, given.terms()), HttpFormats.doorOf(format, name));
    }

    private record Door(String name, HttpFeed feed, Optional<FeedDoor> door) implements Feed {
        @Override
        public List<String> answers() {
            return HttpFeed.ANSWERS;
        }

        @Override
        public Map<String, Object> beans() {
            return Map.of(name + "Feed", feed);
        }
    }
}
