package org.liaisonhub.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A route template of a file: a route with gaps, of which templated routes are made.
 *
 * @param file name of the file it is from
 * @param definition as Camel reads it
 */
record RouteTemplate(String file, RouteTemplateDefinition definition) {
    String id() {
        return definition.getId();
    }

    RouteDefinition route() {
        return definition.getRoute();
    }

    /** Id of the error policy of its routes. */
    @Nullable
    String policy() {
        return route().getRouteConfigurationId();
    }

    /** Its parameters with their defaults; empty text where there is none. */
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (RouteTemplateParameterDefinition parameter : definition.getTemplateParameters()) {
            String value = parameter.getDefaultValue();
            defaults.put(parameter.getName(), value == null ? "" : value);
        }
        return defaults;
    }

    /** Whether a parameter must be given: it is not said to be optional and has no default. */
    boolean asksFor(String parameter) {
        return definition.getTemplateParameters().stream()
                .anyMatch(each ->
                        each.getName().equals(parameter) && each.isRequired() && each.getDefaultValue() == null);
    }
}
