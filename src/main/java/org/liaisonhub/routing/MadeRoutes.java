package org.liaisonhub.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes that were made of templates, each with its feed. What a template was when a route was made of it is what the route is until it is
 * made again.
 */
final class MadeRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(MadeRoutes.class);

    private final DefaultCamelContext context;
    private final WaysIn ways;
    private final Map<String, Made> made = new LinkedHashMap<>();

    MadeRoutes(DefaultCamelContext context, WaysIn ways) {
        this.context = context;
        this.ways = ways;
    }

    /** A route to be made. */
    record Making(TemplatedRoute route, RouteTemplate template) {}

    private record Made(Making of, Optional<Feed> feed) {}

    /**
     * Whether a route can be made, as far as can be seen without touching what runs.
     *
     * @throws RouteFault if a parameter is missing, too many, or cannot hold
     */
    void check(Making making) throws RouteFault {
        feed(making, making.route().with(making.template(), context));
    }

    /**
     * Makes these routes, in place of those of the same ids and of others that are to go.
     *
     * @throws RouteFault if one cannot be made; then all are as they were
     */
    void replace(Collection<String> gone, List<Making> makings) throws RouteFault {
        List<String> ids = new ArrayList<>(gone);
        makings.forEach(making -> ids.add(making.route().id()));
        List<Making> before = ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(made.get(id)).stream())
                .map(Made::of)
                .toList();
        ids.forEach(this::unmake);
        try {
            for (Making making : makings) {
                make(making);
            }
        } catch (RouteFault e) {
            ids.forEach(this::unmake);
            before.forEach(this::restore);
            throw e;
        }
    }

    /** Ends the routes of a file that is gone. */
    void remove(Collection<TemplatedRoute> gone) {
        gone.forEach(route -> unmake(route.id()));
    }

    private void make(Making making) throws RouteFault {
        TemplatedRoute route = making.route();
        WayParameters given = route.with(making.template(), context);
        Optional<Feed> feed = feed(making, given);
        Map<String, Object> values = new HashMap<>(given.values());
        feed.ifPresent(of -> values.putAll(of.settled()));
        if (feed.isPresent()) {
            open(feed.get(), route);
        }
        made.put(route.id(), new Made(making, feed));
        try {
            // Camel keeps the templates of every file it ever read, and takes the first of a name.
            context.removeRouteTemplates(route.template());
            context.addRouteTemplateDefinitions(List.of(making.template().definition()));
            TemplatedRouteBuilder.builder(context, route.template())
                    .routeId(route.id())
                    .parameters(values)
                    .add();
        } catch (Exception e) {
            throw RouteFault.making(route, e);
        }
    }

    private Optional<Feed> feed(Making making, WayParameters given) throws RouteFault {
        try {
            return ways.feed(making.template().id(), given);
        } catch (BadParameter e) {
            throw making.route().fault(e.parameter(), String.valueOf(e.getMessage()));
        }
    }

    private void open(Feed feed, TemplatedRoute route) throws RouteFault {
        try {
            ways.open(feed, context.getRegistry());
        } catch (BadParameter e) {
            throw route.fault(e.parameter(), String.valueOf(e.getMessage()));
        }
    }

    private void restore(Making making) {
        try {
            make(making);
        } catch (RouteFault e) {
            LOG.error(
                    "the former route {} does not start again: {}",
                    making.route().id(),
                    e.getMessage());
        }
    }

    private void unmake(String id) {
        @Nullable Made gone = made.remove(id);
        if (gone != null) {
            StoppedRoute.stop(context, id);
            gone.feed().ifPresent(feed -> ways.close(feed, context.getRegistry()));
        }
    }
}
