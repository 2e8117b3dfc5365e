package org.liaisonhub.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liaisonhub.broker.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a broker that runs by itself, for hubs outside of it. */
@Command(name = "broker", mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
    private final HubLauncher launcher;
    private final Place place;

    /** What it is to the other broker. */
    enum Role {
        ALONE,
        PRIMARY,
        BACKUP;

        Optional<Pair.Role> inPair() {
            return this == ALONE ? Optional.empty() : Optional.of(Pair.Role.valueOf(name()));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "option.broker-role", defaultValue = "alone")
    private Role role = Role.ALONE;

    BrokerCommand(HubLauncher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    @Override
    public Integer call() {
        return launcher.broker(place.options(), role.inPair());
    }
}
