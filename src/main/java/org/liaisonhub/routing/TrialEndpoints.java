package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/**
 * Stands in for every endpoint of a context. Endpoints are made as in a hub, so that an address is checked as there, and then never
 * started: nothing listens, and what is sent is kept in a list. Only what one route of the file hands to another goes on.
 */
final class TrialEndpoints implements EndpointStrategy {
    private static final String QUEUE = "CamelJmsDestinationName";

    private final Map<String, Processor> routes = new ConcurrentHashMap<>();
    private final List<TrialReport.Left> left = new ArrayList<>();

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint real) {
        return real instanceof StandIn ? real : new StandIn(real);
    }

    /** Whether a route of the file takes from here. */
    boolean isTakenFrom(String endpoint) {
        return routes.containsKey(endpoint);
    }

    /** Hands an exchange to the route that takes from an endpoint. */
    void hand(Endpoint from, Exchange exchange) throws Exception {
        Processor route = routes.get(from.getEndpointUri());
        if (route == null) {
            throw new IllegalStateException("no route takes from " + from.getEndpointBaseUri());
        }
        route.process(exchange);
    }

    /** What was sent since this was asked last. */
    List<TrialReport.Left> sent() {
        List<TrialReport.Left> sent = List.copyOf(left);
        left.clear();
        return sent;
    }

    private void keep(Endpoint to, Exchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> headers.put(name, String.valueOf(value)));
        String queue = headers.remove(QUEUE);
        byte[] body = exchange.getMessage().getBody(byte[].class);
        left.add(new TrialReport.Left(
                queue == null ? to.getEndpointBaseUri() : "jms://" + queue,
                headers,
                body != null
                        ? body
                        : String.valueOf(exchange.getMessage().getBody()).getBytes(StandardCharsets.UTF_8)));
    }

    /** An endpoint that is never started. */
    private final class StandIn extends DefaultEndpoint {
        private final Endpoint real;

        StandIn(Endpoint real) {
            super(real.getEndpointUri(), null);
            this.real = real;
            setCamelContext(real.getCamelContext());
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    Processor next = nextRoute();
                    if (next == null) {
                        keep(real, exchange);
                    } else {
                        next.process(exchange);
                    }
                }
            };
        }

        /** A queue between two routes is the same with other options at its other end. */
        private @org.jspecify.annotations.Nullable Processor nextRoute() {
            return real.getEndpointBaseUri().startsWith("jms:")
                    ? null
                    : routes.entrySet().stream()
                            .filter(route -> route.getKey().split("\\?", 2)[0].equals(real.getEndpointBaseUri()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(null);
        }

        @Override
        public Consumer createConsumer(Processor route) {
            routes.put(getEndpointUri(), route);
            return new DefaultConsumer(this, route);
        }

        @Override
        public String getEndpointBaseUri() {
            return real.getEndpointBaseUri();
        }
    }
}
