package org.liaisonhub.routing;

import org.apache.camel.Exchange;

/** Step of the error policy {@code tell-the-mllp-sender}: whichever feed took the message answers. */
public final class MllpSender {
    private final MllpFeed otherwise;

    /** @param otherwise answers where the failure came before any feed's own step */
    MllpSender(MllpFeed otherwise) {
        this.otherwise = otherwise;
    }

    /** AE: nothing was kept, send it again. */
    public void notNow(Exchange exchange) {
        MllpFeed.of(exchange).orElse(otherwise).notNow(exchange);
    }
}
