package org.liaisonhub.routing;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.observe.Observatory;

/** The routes' surroundings as a hub makes them, without broker and ledger behind: for tests that start no route. */
final class NoHub {
    private NoHub() {}

    static Flow flow() {
        return flow(Path.of("routes"));
    }

    /** @param routes the folder of route files */
    static Flow flow(Path routes) {
        HubSettings settings = HubSettings.read(
                        Path.of(""), Path.of("target"), Optional.empty(), Map.of(), new Properties())
                .with(Setting.ROUTES, routes.toAbsolutePath().toString());
        Steps steps = new Steps(
                settings,
                Absent.of(Ledger.class),
                () -> new Directory(List.of()),
                (fixer, dossier) -> fixer.name(),
                Trust.EQUAL,
                FeedCodes.NONE,
                List::of,
                new IntakeGate(DiskSettings.guard(settings), () -> true),
                new MllpDoor(Optional.empty(), Optional.empty()),
                SenderQueues.NONE,
                InstantSource.system(),
                new Observatory(InstantSource.system()));
        return new Flow(
                settings, "no-hub", steps, Absent.of(ConnectionFactory.class), Absent.of(ConnectionFactory.class));
    }
}
