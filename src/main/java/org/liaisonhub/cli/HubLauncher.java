package org.liaisonhub.cli;

/** Starts a hub in this process. */
public interface HubLauncher {
    /**
     * Runs a hub until it is told to stop.
     *
     * @return the exit code
     */
    int run(HubOptions options);

    /**
     * Runs a hub that shows itself: fictitious discharges, recipients that answer.
     *
     * @param exit whether to stop when everything was shown, instead of staying up to be looked at
     * @return the exit code
     */
    int demo(HubOptions options, boolean exit);
}
