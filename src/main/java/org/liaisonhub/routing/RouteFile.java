package org.liaisonhub.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * A route file that was read and understood; nothing of it runs yet.
 *
 * @param name its file name
 * @param text what is in it
 * @param routes its routes, each with an id of its own
 * @param policies ids of the error policies it brings
 */
record RouteFile(String name, String text, List<RouteDefinition> routes, List<String> policies) {
    private static final int LARGEST = 1 << 20;

    /**
     * Reads a file.
     *
     * @throws RouteFault if it is not UTF-8 or over 1 MiB, no YAML, no Camel route, or a route has no id
     */
    static RouteFile read(CamelContext context, String name, byte[] bytes) throws RouteFault {
        String text = text(name, bytes);
        RouteConfigurationBuilder builder = builder(context, name, text);
        try {
            List<RouteDefinition> routes =
                    List.copyOf(builder.configureRoutes(context).getRoutes());
            builder.configuration();
            List<String> policies = builder.getRouteConfigurationCollection().getRouteConfigurations().stream()
                    .map(RouteConfigurationDefinition::getId)
                    .toList();
            RouteFile file = new RouteFile(name, text, routes, policies);
            file.check();
            return file;
        } catch (RouteFault e) {
            throw e;
        } catch (Exception e) {
            throw RouteFault.parsing(name, e);
        }
    }

    /** Makes the routes and error policies of the file those of the context, in place of others of the same ids. */
    void putInForce(CamelContext context) throws RouteFault {
        RouteConfigurationBuilder builder = builder(context, name, text);
        try {
            builder.updateRouteConfigurationsToCamelContext(context);
            builder.updateRoutesToCamelContext(context);
        } catch (Exception e) {
            throw RouteFault.starting(name, routes, e);
        }
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        routes.forEach(route -> ids.add(route.getRouteId()));
        return ids;
    }

    boolean uses(List<String> changedPolicies) {
        return routes.stream().map(RouteDefinition::getRouteConfigurationId).anyMatch(changedPolicies::contains);
    }

    /** Whether every error policy its routes name is among these. */
    boolean finds(Set<String> known) {
        return routes.stream()
                .map(RouteDefinition::getRouteConfigurationId)
                .allMatch(policy -> policy == null || known.contains(policy));
    }

    private void check() throws RouteFault {
        if (routes.isEmpty() && policies.isEmpty()) {
            throw new RouteFault(name, "it holds neither a list of routes nor one of error policies");
        }
        Set<String> seen = new HashSet<>();
        for (RouteDefinition route : routes) {
            if (!route.hasCustomIdAssigned()) {
                throw new RouteFault(name, route.getLineNumber(), "the route has no id");
            }
            if (!seen.add(route.getRouteId())) {
                throw new RouteFault(name, route.getLineNumber(), "a second route of the id " + route.getRouteId());
            }
        }
    }

    private static RouteConfigurationBuilder builder(CamelContext context, String name, String text) throws RouteFault {
        try {
            return (RouteConfigurationBuilder) PluginHelper.getRoutesLoader(context)
                    .findRoutesBuilders(ResourceHelper.fromString(name, text))
                    .iterator()
                    .next();
        } catch (Exception e) {
            throw RouteFault.parsing(name, e);
        }
    }

    private static String text(String name, byte[] bytes) throws RouteFault {
        if (bytes.length > LARGEST) {
            throw new RouteFault(name, "it is larger than 1 MiB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RouteFault(name, "it is not UTF-8");
        }
    }
}
