package org.liaisonhub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a hub that shows itself. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final HubLauncher launcher;
    private final Place place;

    @Option(names = "--exit", descriptionKey = "option.exit")
    private boolean exit;

    DemoCommand(HubLauncher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    @Override
    public Integer call() {
        return launcher.demo(place.options(), exit);
    }
}
