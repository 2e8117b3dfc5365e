package org.liaisonhub.routing;

import org.liaisonhub.broker.Broker;

/** What a hub does not show, for tests that break it from inside. */
public final class InsideHub {
    private InsideHub() {}

    /** The hub's own broker. */
    public static Broker broker(Hub hub) {
        return hub.broker();
    }
}
