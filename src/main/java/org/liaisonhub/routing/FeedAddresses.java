package org.liaisonhub.routing;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.http.common.HttpConsumer;
import org.apache.camel.http.common.HttpRestServletResolveConsumerStrategy;

/**
 * The servlet of the feeds by HTTP: a feed takes messages at its own name, and below it where its route says so. Camel alone compares
 * letters, so that {@code fhir} would answer for {@code fhir-nord} too, under terms that are not those of that hospital.
 */
final class FeedAddresses extends CamelHttpTransportServlet {
    private static final long serialVersionUID = 1L;

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        setServletResolveConsumerStrategy(new OfOneName());
    }

    /** Whether the route of an open feed takes what is sent like this. */
    boolean areServed(HttpServletRequest request) {
        return getServletResolveConsumerStrategy().resolve(request, getConsumers()) != null;
    }

    /** As Camel, among the routes whose address begins with the very name. */
    private static final class OfOneName extends HttpRestServletResolveConsumerStrategy {
        @Override
        protected HttpConsumer doResolve(
                HttpServletRequest request, String method, Map<String, HttpConsumer> consumers) {
            String name = name(Optional.ofNullable(request.getPathInfo()).orElse(""));
            return super.doResolve(
                    request,
                    method,
                    consumers.entrySet().stream()
                            .filter(route -> name(route.getValue().getPath()).equals(name))
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        private static String name(String path) {
            return path.replaceFirst("^/", "").replaceFirst("/.*", "");
        }
    }
}
