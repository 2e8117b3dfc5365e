package org.liaisonhub.cli;

import org.liaisonhub.routing.HubNotStarted;

/** Stands where no hub is built in. */
final class NoHub implements HubLauncher {
    @Override
    public int run(HubOptions options) {
        throw new HubNotStarted("this build has no hub in it");
    }

    @Override
    public int demo(HubOptions options, boolean exit) {
        throw new HubNotStarted("this build has no hub in it");
    }
}
