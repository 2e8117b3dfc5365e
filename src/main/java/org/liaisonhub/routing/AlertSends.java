package org.liaisonhub.routing;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.liaisonhub.observe.AlertDesk;

/** What became of a notice: last step of the alert routes, and step of their error policy. */
public final class AlertSends {
    static final String WAY = "Liaison.way";
    static final String NOTICE = "Liaison.notice";

    private final AlertDesk desk;

    AlertSends(AlertDesk desk) {
        this.desk = desk;
    }

    /** Notes that it went. */
    public void sent(Exchange exchange) {
        desk.sent(Given.property(exchange, WAY), Given.property(exchange, NOTICE));
    }

    /** Notes that it did not go; it is tried again with growing waits. */
    public void notSent(Exchange exchange) {
        Optional.ofNullable(exchange.getProperty(NOTICE, String.class))
                .ifPresent(notice -> desk.notSent(Given.property(exchange, WAY), notice));
    }
}
