package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import org.liaisonhub.broker.BrokerLayout;

/** Messages by a queue of the sender's own on the hub's broker ({@code 04-way-queue}). */
final class QueueWay implements FeedWay {
    private final FileFeeds feeds;
    private final SenderQueues queues;

    QueueWay(FileFeeds feeds, SenderQueues queues) {
        this.feeds = feeds;
        this.queues = queues;
    }

    @Override
    public Feed feed(WayParameters given) throws BadParameter {
        String name = given.feed();
        HttpFeeds http = feeds.http();
        return new Queue(
                name, new QueueFeed(name, feeds.content(name, given.terms()), http.large(), http.meters()), queues);
    }

    private record Queue(String name, QueueFeed feed, SenderQueues queues) implements Feed {
        @Override
        public List<String> answers() {
            return QueueFeed.ANSWERS;
        }

        @Override
        public Map<String, Object> beans() {
            return Map.of(name + "Feed", feed);
        }

        @Override
        public String place() {
            return BrokerLayout.feed(name);
        }

        @Override
        public void beforeStart() throws BadParameter {
            try {
                queues.open(name);
            } catch (RuntimeException e) {
                throw new BadParameter(
                        WayParameters.FEED,
                        "has a queue that cannot be opened: " + e.getMessage()
                                + "; save this file again once that is mended");
            }
        }

        @Override
        public void withdraw() {
            queues.close(name);
        }
    }
}
