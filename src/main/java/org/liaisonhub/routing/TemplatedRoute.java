package org.liaisonhub.routing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;

/**
 * A route that a file has made of a template.
 *
 * @param file name of the file
 * @param line on which it begins
 * @param template id of the template
 * @param id of the route; {@code feed-<feed>} where the file gives none
 * @param parameters as the file gives them
 * @param lines on which each of them stands
 */
record TemplatedRoute(
        String file, int line, String template, String id, Map<String, String> parameters, Map<String, Integer> lines) {
    private static final String SETTING = "{{";

    TemplatedRoute {
        parameters = Map.copyOf(parameters);
        lines = Map.copyOf(lines);
    }

    /**
     * The parameters as they hold with a template: settings looked up, defaults filled in.
     *
     * @throws RouteFault if one is missing, the template has no such one, or a setting is not there
     */
    WayParameters with(RouteTemplate from, CamelContext context) throws RouteFault {
        Map<String, String> all = new LinkedHashMap<>(from.defaults());
        for (Map.Entry<String, String> given : parameters.entrySet()) {
            if (!all.containsKey(given.getKey())) {
                throw fault(
                        given.getKey(),
                        "the template " + template + " has no parameter " + given.getKey() + "; it has "
                                + String.join(", ", from.defaults().keySet()));
            }
            all.put(given.getKey(), given.getValue());
        }
        Set<String> settings = new LinkedHashSet<>();
        for (Map.Entry<String, String> parameter : all.entrySet()) {
            String name = parameter.getKey();
            if (parameter.getValue().isBlank() && from.asksFor(name)) {
                throw fault(name, "the template " + template + " asks for a parameter " + name);
            }
            if (parameter.getValue().contains(SETTING)) {
                settings.add(name);
                parameter.setValue(lookedUp(name, parameter.getValue(), context));
            }
        }
        return new WayParameters(all, settings, Optional.empty());
    }

    private String lookedUp(String name, String value, CamelContext context) throws RouteFault {
        try {
            return context.resolvePropertyPlaceholders(value);
        } catch (IllegalArgumentException noSuchSetting) {
            throw fault(name, name + " names a setting that is not there: " + value);
        }
    }

    /** A fault of a parameter, on its line. */
    RouteFault fault(String parameter, String reason) {
        return new RouteFault(file, lines.getOrDefault(parameter, line), reason);
    }
}
