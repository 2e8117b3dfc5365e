package org.liaisonhub.routing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a step failed: route and kinds of fault, never a message text, for such texts can quote a patient's record. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int DEEPEST = 5;

    private final Meters meters;

    Failures(Meters meters) {
        this.meters = meters;
    }

    /** Notes the fault the exchange failed with. */
    public void note(Exchange exchange) {
        meters.failed(String.valueOf(exchange.getFromRouteId()));
        LOG.warn("route {} failed: {}", exchange.getFromRouteId(), kinds(Given.fault(exchange)));
    }

    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    private static String kinds(Throwable fault) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable at : causes(fault)) {
            kinds.append(kinds.isEmpty() ? "" : ", from ").append(at.getClass().getName());
            if (at.getStackTrace().length > 0) {
                kinds.append(" at ").append(at.getStackTrace()[0]);
            }
        }
        return kinds.toString();
    }
}
