package org.liaisonhub.routing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that run, by the file they are from. A file is put in force as a whole or not at all. */
final class RoutesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(RoutesInForce.class);

    private final DefaultCamelContext context;
    private final SortedMap<String, RouteFile> files = new TreeMap<>();

    RoutesInForce(DefaultCamelContext context) {
        this.context = context;
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
     * Puts a file in force, in place of what was in force of that name; routes it no longer has are stopped.
     *
     * @throws RouteFault if it does not fit with the other files or cannot start; then everything is as it was
     */
    void put(RouteFile file) throws RouteFault {
        check(file);
        Optional<RouteFile> before = Optional.ofNullable(files.get(file.name()));
        try {
            file.putInForce(context);
        } catch (RouteFault e) {
            stop(file.routes());
            if (before.isPresent()) {
                before.get().putInForce(context);
            }
            throw e;
        }
        files.put(file.name(), file);
        before.ifPresent(old -> stop(old.routes().stream()
                .filter(route -> !file.ids().contains(route.getRouteId()))
                .toList()));
        renewUsersOf(file);
    }

    /** Stops the routes of a file that is gone, unless other files need its error policies. */
    void remove(String name) {
        RouteFile gone = files.get(name);
        if (gone == null) {
            return;
        }
        List<String> inNeed = files.values().stream()
                .filter(file -> !file.equals(gone) && file.uses(gone.policies()))
                .map(RouteFile::name)
                .toList();
        if (!inNeed.isEmpty()) {
            LOG.error("route file {} is gone; it stays in force until the hub stops, {} use it", name, inNeed);
            return;
        }
        files.remove(name);
        stop(gone.routes());
        LOG.warn("route file {} is gone: its routes {} are stopped", name, gone.ids());
    }

    /** A route is made with the error policy as it is then: those that run must be made again. */
    private void renewUsersOf(RouteFile changed) throws RouteFault {
        for (RouteFile file : List.copyOf(files.values())) {
            if (!file.equals(changed) && file.uses(changed.policies())) {
                file.putInForce(context);
                LOG.info("routes {} were made again with the error policies of {}", file.ids(), changed.name());
            }
        }
    }

    private void stop(Collection<RouteDefinition> routes) {
        for (RouteDefinition route : routes) {
            String id = route.getRouteId();
            try {
                context.getRouteController().stopRoute(id);
                context.removeRoute(id);
                RouteDefinition left = context.getRouteDefinition(id);
                if (left != null) {
                    context.removeRouteDefinition(left);
                }
            } catch (Exception e) {
                LOG.error("route {} cannot be stopped: {}", id, e.getClass().getName());
            }
        }
    }

    /** What cannot be seen in the file alone: ids that are taken, error policies that are nowhere or still needed. */
    private void check(RouteFile file) throws RouteFault {
        Set<String> policies = new HashSet<>(file.policies());
        for (RouteFile other : files.values()) {
            if (!other.name().equals(file.name())) {
                checkIds(file, other);
                policies.addAll(other.policies());
            }
        }
        for (RouteDefinition route : file.routes()) {
            String policy = route.getRouteConfigurationId();
            if (policy == null ? !route.isErrorHandlerFactorySet() : !policies.contains(policy)) {
                throw new RouteFault(
                        file.name(),
                        route.getLineNumber(),
                        policy == null
                                ? "the route names no error policy (routeConfigurationId)"
                                : "there is no error policy (routeConfiguration) " + policy);
            }
        }
        for (RouteFile other : files.values()) {
            if (!other.name().equals(file.name()) && !other.finds(policies)) {
                throw new RouteFault(file.name(), "an error policy is missing that " + other.name() + " uses");
            }
        }
    }

    private static void checkIds(RouteFile file, RouteFile other) throws RouteFault {
        for (RouteDefinition route : file.routes()) {
            if (other.ids().contains(route.getRouteId())) {
                throw new RouteFault(
                        file.name(),
                        route.getLineNumber(),
                        "the route id " + route.getRouteId() + " is taken by " + other.name());
            }
        }
    }
}
