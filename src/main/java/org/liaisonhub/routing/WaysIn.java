package org.liaisonhub.routing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.observe.Meters;

/** The ways in by the templates of their routes, and the feeds that routes run for now. */
final class WaysIn {
    private final Map<String, FeedWay> ways;
    private final Meters meters;
    private final Map<String, OpenFeed> open = new ConcurrentHashMap<>();
    private Optional<Path> trial = Optional.empty();

    /**
     * @param ways by id of the template
     * @param meters hears which feeds are open
     */
    WaysIn(Map<String, FeedWay> ways, Meters meters) {
        this.meters = meters;
        this.ways = Map.copyOf(ways);
    }

    /** Before any route is made: they are only tried, and nothing of the machine is looked at but folders made in this one. */
    void tryIn(Path folder) {
        trial = Optional.of(folder);
    }

    /** In a trial the folder of the feed whose route this is. */
    Optional<Path> inbox(String route) {
        return trial.map(folder -> folder.resolve(route.replaceFirst("^" + TemplatedRoutes.FEED_ROUTE, "")))
                .filter(folder ->
                        open.values().stream().anyMatch(of -> of.feed().place().equals(folder.toString())));
    }

    /**
     * The feed of a route to be made; nothing is opened yet.
     *
     * @return empty if the template is that of no way in, and the route needs no feed
     * @throws BadParameter if a parameter cannot hold
     */
    Optional<Feed> feed(String template, WayParameters given) throws BadParameter {
        FeedWay way = ways.get(template);
        return way == null ? Optional.empty() : Optional.of(way.feed(given.in(trial)));
    }

    /**
     * Binds what the route of a feed calls.
     *
     * @throws BadParameter if its place is not to be had
     */
    void open(Feed feed, Registry registry) throws BadParameter {
        for (OpenFeed other : open.values()) {
            if (!feed.place().isEmpty() && other.feed().place().equals(feed.place())) {
                throw new BadParameter(
                        WayParameters.FEED,
                        feed.name() + " takes from where feed " + other.feed().name()
                                + " takes already; give it a place of its own");
            }
        }
        if (trial.isEmpty()) {
            feed.beforeStart();
        }
        open.put(feed.name(), OpenFeed.bind(feed, registry));
        meters.opened(feed.name(), feed.answers());
    }

    /** Takes away what the route of a feed called; what stood under those names before is there again. */
    void close(Feed feed, Registry registry) {
        @Nullable OpenFeed closed = open.remove(feed.name());
        if (closed != null) {
            closed.unbind(registry);
            closed.feed().close();
            meters.closed(feed.name());
            if (trial.isEmpty()) {
                closed.feed().withdraw();
            }
        }
    }

    /** The hub stops: feeds let go of what they hold, and give up nothing. */
    void letGo() {
        open.values().forEach(feed -> feed.feed().close());
    }

    /** Names of the feeds that take from where a feed of their name would. @param place of a name */
    Set<String> takingFrom(UnaryOperator<String> place) {
        return open.values().stream()
                .map(OpenFeed::feed)
                .filter(feed -> feed.place().equals(place.apply(feed.name())))
                .map(Feed::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Doors of the feeds that come by HTTP, and after them those that the hub knows of anyway. */
    List<FeedDoor> doors() {
        return Stream.concat(
                        open.values().stream().flatMap(feed -> feed.feed().door().stream()),
                        HttpFormats.doors().stream())
                .toList();
    }

    /** Names of the feeds whose place cannot be reached now. */
    Set<String> unreached() {
        return open.values().stream()
                .map(OpenFeed::feed)
                .filter(feed -> !feed.isReached())
                .map(Feed::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A feed whose beans are bound. @param before what was bound under their names */
    private record OpenFeed(Feed feed, Map<String, Object> before) {
        static OpenFeed bind(Feed feed, Registry registry) {
            Map<String, Object> before = feed.beans().keySet().stream()
                    .filter(name -> registry.lookupByName(name) != null)
                    .collect(Collectors.toMap(name -> name, registry::lookupByName));
            feed.beans().forEach(registry::bind);
            return new OpenFeed(feed, before);
        }

        void unbind(Registry registry) {
            feed.beans().keySet().forEach(registry::unbind);
            before.forEach(registry::bind);
        }
    }
}
