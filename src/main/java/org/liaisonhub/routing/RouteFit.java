package org.liaisonhub.routing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.model.RouteDefinition;

/** Whether a file fits with the others in force: what cannot be seen in the file alone. */
final class RouteFit {
    private final RouteFile file;
    private final Collection<RouteFile> others;

    /** @param others those in force, but for one of the same name */
    RouteFit(RouteFile file, Collection<RouteFile> others) {
        this.file = file;
        this.others = others;
    }

    /** @throws RouteFault if an id is taken, or an error policy or template is nowhere or still needed */
    void check() throws RouteFault {
        Set<String> policies = new HashSet<>(file.policies());
        Set<String> templates = new HashSet<>(file.templateIds());
        for (RouteFile other : others) {
            checkIds(other);
            policies.addAll(other.policies());
            templates.addAll(other.templateIds());
        }
        checkPolicies(policies);
        checkTemplates(templates);
    }

    private void checkIds(RouteFile other) throws RouteFault {
        for (RouteDefinition route : file.routes()) {
            if (other.ids().contains(route.getRouteId())) {
                throw taken(route.getLineNumber(), "route id " + route.getRouteId(), other);
            }
        }
        for (TemplatedRoute route : file.templated()) {
            if (other.ids().contains(route.id())) {
                throw taken(route.line(), "route id " + route.id(), other);
            }
        }
        for (RouteTemplate template : file.templates()) {
            if (other.templateIds().contains(template.id())) {
                throw taken(template.route().getLineNumber(), "template id " + template.id(), other);
            }
        }
    }

    private RouteFault taken(int line, String what, RouteFile other) {
        return new RouteFault(file.name(), line, "the " + what + " is taken by " + other.name());
    }

    private void checkPolicies(Set<String> policies) throws RouteFault {
        for (RouteDefinition route : file.allRoutes().toList()) {
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
        for (RouteFile other : others) {
            if (!other.finds(policies)) {
                throw new RouteFault(file.name(), "an error policy is missing that " + other.name() + " uses");
            }
        }
    }

    private void checkTemplates(Set<String> templates) throws RouteFault {
        for (TemplatedRoute route : file.templated()) {
            if (!templates.contains(route.template())) {
                throw new RouteFault(
                        file.name(), route.line(), "there is no template (routeTemplate) " + route.template());
            }
        }
        for (RouteFile other : others) {
            for (TemplatedRoute route : other.templated()) {
                if (!templates.contains(route.template())) {
                    throw new RouteFault(
                            file.name(),
                            "the template " + route.template() + " is missing that " + other.name() + " uses");
                }
            }
        }
    }
}
