package org.liaisonhub.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param templates the route templates it brings
 * @param templated its routes that are made of templates, of this file or another
 */
record RouteFile(
        String name,
        String text,
        List<RouteDefinition> routes,
        List<String> policies,
        List<RouteTemplate> templates,
        List<TemplatedRoute> templated) {
    /** The order in which files can be put in force: what others need before what needs it, and else the last first. */
    static final Comparator<RouteFile> IN_ORDER = Comparator.comparingInt(RouteFile::needs)
            .thenComparing(
                    file -> file.templates().isEmpty() && !file.templated().isEmpty())
            .thenComparing(RouteFile::name, Comparator.reverseOrder());

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
            List<RouteTemplate> templates = builder.getRouteTemplateCollection().getRouteTemplates().stream()
                    .map(template -> new RouteTemplate(name, template))
                    .toList();
            RouteFile file = new RouteFile(name, text, routes, policies, templates, TemplatedRoutes.in(name, text));
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

    /** Ids of all its routes, in order. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        routes.forEach(route -> ids.add(route.getRouteId()));
        templated.forEach(route -> ids.add(route.id()));
        return ids;
    }

    boolean uses(List<String> changedPolicies) {
        return allRoutes().map(RouteDefinition::getRouteConfigurationId).anyMatch(changedPolicies::contains);
    }

    /** Whether every error policy its routes and templates name is among these. */
    boolean finds(Set<String> known) {
        return allRoutes()
                .map(RouteDefinition::getRouteConfigurationId)
                .allMatch(policy -> policy == null || known.contains(policy));
    }

    /** Its routes, and those of its templates. */
    Stream<RouteDefinition> allRoutes() {
        return Stream.concat(routes.stream(), templates.stream().map(RouteTemplate::route));
    }

    /** Ids of the templates it brings. */
    Set<String> templateIds() {
        return templates.stream().map(RouteTemplate::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a route of it is made of one of these. */
    boolean isMadeOf(Set<String> changedTemplates) {
        return templated.stream().map(TemplatedRoute::template).anyMatch(changedTemplates::contains);
    }

    /** How much of other files it can need: nothing, error policies, templates. */
    private int needs() {
        if (allRoutes().findAny().isEmpty() && templated.isEmpty()) {
            return 0;
        }
        return templated.isEmpty() ? 1 : 2;
    }

    private void check() throws RouteFault {
        if (routes.isEmpty() && policies.isEmpty() && templates.isEmpty() && templated.isEmpty()) {
            throw new RouteFault(name, "it holds neither a list of routes nor one of error policies or templates");
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
        checkTemplated(seen);
    }

    private void checkTemplated(Set<String> seen) throws RouteFault {
        for (TemplatedRoute route : templated) {
            if (!seen.add(route.id())) {
                throw new RouteFault(name, route.line(), "a second route of the id " + route.id());
            }
        }
        Set<String> ids = new HashSet<>();
        for (RouteTemplate template : templates) {
            if (!ids.add(template.id())) {
                throw new RouteFault(
                        name, template.route().getLineNumber(), "a second template of the id " + template.id());
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
