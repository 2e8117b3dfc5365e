package org.liaisonhub.routing;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a route: what is in it is finished first, and nothing of it is left in the context. */
final class StoppedRoute {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedRoute.class);

    private StoppedRoute() {}

    static void stop(DefaultCamelContext context, String id) {
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
