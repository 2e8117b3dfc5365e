package org.liaisonhub.cli;

import java.util.Optional;
import org.liaisonhub.broker.Pair;
import org.liaisonhub.routing.HubNotStarted;

/** For tests of commands that start no hub. */
final class NoHub implements HubLauncher {
    @Override
    public int run(HubOptions options) {
        throw new HubNotStarted("no hub in this test");
    }

    @Override
    public int broker(HubOptions options, Optional<Pair.Role> role) {
        return ExitCodes.WRONG_USE;
    }

    @Override
    public int demo(HubOptions options, boolean exit) {
        throw new HubNotStarted("no hub in this test");
    }
}
