package org.liaisonhub.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that run, by the file they are from. A file is put in force as a whole or not at all. */
final class RoutesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(RoutesInForce.class);

    private final DefaultCamelContext context;
    private final MadeRoutes made;
    private final SortedMap<String, RouteFile> files = new TreeMap<>();

    RoutesInForce(DefaultCamelContext context, WaysIn ways) {
        this.context = context;
        this.made = new MadeRoutes(context, ways);
    }

    /** Names of the files in force. */
    Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    /** Whether this very text is in force under this name. */
    boolean has(RouteFile file) {
        RouteFile now = files.get(file.name());
        return now != null && now.text().equals(file.text());
    }

    /**
     * Puts a file in force, in place of what was in force of that name; routes it no longer has are stopped, and those of other files that are
     * made of its templates, or with its error policies, are made again.
     *
     * @throws RouteFault if it does not fit with the other files or cannot start; then everything is as it was
     */
    void put(RouteFile file) throws RouteFault {
        Optional<RouteFile> before = Optional.ofNullable(files.get(file.name()));
        List<RouteFile> others = files.values().stream()
                .filter(other -> !other.name().equals(file.name()))
                .toList();
        new RouteFit(file, others).check();
        List<MadeRoutes.Making> makings = makings(file, others);
        for (MadeRoutes.Making making : makings) {
            check(making, file);
        }
        enforce(file, before, makings);
        files.put(file.name(), file);
        before.ifPresent(old -> stop(old.routes().stream()
                .filter(route -> !file.ids().contains(route.getRouteId()))
                .toList()));
        renewUsersOf(file);
    }

    private void enforce(RouteFile file, Optional<RouteFile> before, List<MadeRoutes.Making> makings)
            throws RouteFault {
        try {
            file.putInForce(context);
            made.replace(
                    before.stream()
                            .flatMap(old -> old.templated().stream())
                            .map(TemplatedRoute::id)
                            .toList(),
                    makings);
        } catch (RouteFault e) {
            stop(file.routes());
            if (before.isPresent()) {
                before.get().putInForce(context);
            }
            throw e;
        }
    }

    /** What is to be made of templates: the file's own routes, and those of others that its templates or policies change. */
    private List<MadeRoutes.Making> makings(RouteFile file, Collection<RouteFile> others) {
        Map<String, RouteTemplate> templates = new HashMap<>();
        Stream.concat(others.stream(), Stream.of(file))
                .flatMap(from -> from.templates().stream())
                .forEach(template -> templates.put(template.id(), template));
        Set<String> changed = new HashSet<>(file.templateIds());
        templates.values().stream()
                .filter(template -> file.policies().contains(String.valueOf(template.policy())))
                .forEach(template -> changed.add(template.id()));
        return Stream.concat(
                        others.stream()
                                .flatMap(other -> other.templated().stream())
                                .filter(route -> changed.contains(route.template())),
                        file.templated().stream())
                .map(route -> new MadeRoutes.Making(
                        route, Objects.requireNonNull(templates.get(route.template()), route.template())))
                .toList();
    }

    /** A route of another file that a new template no longer fits is the fault of the template. */
    private void check(MadeRoutes.Making making, RouteFile file) throws RouteFault {
        try {
            made.check(making);
        } catch (RouteFault e) {
            throw making.route().file().equals(file.name())
                    ? e
                    : new RouteFault(
                            file.name(),
                            making.template().route().getLineNumber(),
                            "a route that is made of it would no longer fit: " + e.getMessage());
        }
    }

    /** Stops the routes of a file that is gone, unless other files need its error policies or templates. */
    void remove(String name) {
        RouteFile gone = files.get(name);
        if (gone == null) {
            return;
        }
        List<String> inNeed = files.values().stream()
                .filter(file -> !file.equals(gone))
                .filter(file -> file.uses(gone.policies()) || file.isMadeOf(gone.templateIds()))
                .map(RouteFile::name)
                .toList();
        if (!inNeed.isEmpty()) {
            LOG.error("route file {} is gone; it stays in force until the hub stops, {} use it", name, inNeed);
            return;
        }
        files.remove(name);
        stop(gone.routes());
        made.remove(gone.templated());
        LOG.warn("route file {} is gone: its routes {} are stopped", name, gone.ids());
    }

    /** A route is made with the error policy as it is then: those that run must be made again. */
    private void renewUsersOf(RouteFile changed) throws RouteFault {
        for (RouteFile file : List.copyOf(files.values())) {
            if (!file.equals(changed)
                    && file.uses(changed.policies())
                    && !file.routes().isEmpty()) {
                file.putInForce(context);
                LOG.info("routes {} were made again with the error policies of {}", file.ids(), changed.name());
            }
        }
    }

    private void stop(Collection<RouteDefinition> routes) {
        routes.forEach(route -> StoppedRoute.stop(context, route.getRouteId()));
    }
}
