package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs that a step failed: route and kinds of fault, never a message text, for such texts can quote a patient's record. The same failure of
 * the same route is said at most once a minute, with how often it was: a log must not fill the disk because the disk is full.
 */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int DEEPEST = 5;
    private static final int MOST_KINDS = 1_000;

    private final Meters meters;
    private final Map<String, SaidBefore> said = new ConcurrentHashMap<>();

    Failures(Meters meters) {
        this.meters = meters;
    }

    /** Notes the fault the exchange failed with; not that the doors were shut, for who shut them has said so. */
    public void note(Exchange exchange) {
        Throwable fault = Given.fault(exchange);
        if (fault instanceof NotTakenNow) {
            return;
        }
        meters.failed(String.valueOf(exchange.getFromRouteId()));
        String what = exchange.getFromRouteId() + " failed: " + kinds(fault);
        if (said.size() > MOST_KINDS) {
            said.clear();
        }
        said.computeIfAbsent(what, first -> new SaidBefore())
                .timesToSay(System.nanoTime())
                .ifPresent(times -> LOG.warn("route {}{}", what, times == 1 ? "" : " (" + times + " times)"));
    }

    /** When a line was said last, and what was kept back since. */
    private static final class SaidBefore {
        private static final long MINUTE = 60_000_000_000L;

        private boolean saidOnce;
        private long saidAt;
        private int times;

        synchronized Optional<Integer> timesToSay(long nanoTime) {
            times++;
            if (saidOnce && nanoTime - saidAt < MINUTE) {
                return Optional.empty();
            }
            int now = times;
            saidOnce = true;
            saidAt = nanoTime;
            times = 0;
            return Optional.of(now);
        }
    }

    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    /** What a fault was, for a log or a terminal: kinds and places. The ledger's own words have no value in them; those of anything else may. */
    public static String kinds(Throwable fault) {
        if (fault instanceof LedgerUnavailable ledger) {
            return String.valueOf(ledger.getMessage());
        }
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
