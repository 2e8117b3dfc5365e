package org.liaisonhub.console;

import java.time.Duration;

/**
 * How much the HTTP server takes.
 *
 * @param connections open ones, all together
 * @param connectionsPerPeer open ones of one address
 * @param headerWithin from a new connection to the end of its first request's header; TLS counts
 * @param accountRate requests a second of one account; twice as many in a burst
 * @param peerRate requests a second of one address, with an account or without; twice as many in a burst
 */
public record HttpLimits(
        int connections, int connectionsPerPeer, Duration headerWithin, int accountRate, int peerRate) {

    public HttpLimits {
        if (connections < 1 || connectionsPerPeer < 1 || accountRate < 1 || peerRate < 1) {
            throw new IllegalArgumentException("every limit of the HTTP server is at least 1");
        }
        if (headerWithin.isNegative() || headerWithin.isZero()) {
            throw new IllegalArgumentException("the time for a request's header is longer than zero");
        }
    }

    /** 500 connections, a quarter of them of one address; 20 s; 2,000 requests a second of each account and address. */
    public static HttpLimits defaults() {
        return new HttpLimits(500, 125, Duration.ofSeconds(20), 2_000, 2_000);
    }
}
