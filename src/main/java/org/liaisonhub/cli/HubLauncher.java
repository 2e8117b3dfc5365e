package org.liaisonhub.cli;

import java.util.Optional;
import org.liaisonhub.broker.Pair;

/** Starts a hub in this process. */
public interface HubLauncher {
    /**
     * Runs a hub until it is told to stop.
     *
     * @return the exit code
     */
    int run(HubOptions options);

    /**
     * Runs a broker by itself until it is told to stop.
     *
     * @param role which of a pair; empty for one that stays alone
     * @return the exit code
     */
    int broker(HubOptions options, Optional<Pair.Role> role);

    /**
     * Runs a hub that shows itself: fictitious discharges, recipients that answer.
     *
     * @param exit whether to stop when everything was shown, instead of staying up to be looked at
     * @return the exit code
     */
    int demo(HubOptions options, boolean exit);
}
