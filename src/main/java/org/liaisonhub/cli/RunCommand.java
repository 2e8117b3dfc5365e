package org.liaisonhub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts a hub. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final HubLauncher launcher;
    private final Place place;

    RunCommand(HubLauncher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    @Override
    public Integer call() {
        return launcher.run(place.options());
    }
}
