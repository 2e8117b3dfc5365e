package org.liaisonhub.routing;

import org.liaisonhub.broker.EmbeddedBroker;

/** What a hub does not show, for tests that break it from inside. */
public final class InsideHub {
    private InsideHub() {}

    /** The hub's own broker. */
    public static EmbeddedBroker broker(Hub hub) {
        return (EmbeddedBroker) hub.broker();
    }
}
