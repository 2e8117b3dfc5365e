package org.liaisonhub.routing;

import org.apache.camel.Exchange;

/** Step of the error policy {@code tell-the-http-sender}: whichever feed took the message answers in the words of its format. */
public final class HttpSender {
    private final HttpFeed otherwise;

    /** @param otherwise answers where the failure came before any feed's own step */
    HttpSender(HttpFeed otherwise) {
        this.otherwise = otherwise;
    }

    /** 503: nothing was kept, send it again. */
    public void notNow(Exchange exchange) {
        HttpFeed.of(exchange).orElse(otherwise).notNow(exchange);
    }
}
