package org.liaisonhub.routing;

import jakarta.jms.ConnectionFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.directory.Directory;
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
                absent(Ledger.class),
                () -> new Directory(List.of()),
                (fixer, dossier) -> fixer.name(),
                Trust.EQUAL,
                List::of,
                new IntakeGate(DiskSettings.guard(settings), () -> true),
                new MllpDoor(Optional.empty(), Optional.empty()),
                InstantSource.system(),
                new Observatory(InstantSource.system()));
        return new Flow(settings, "no-hub", steps, absent(ConnectionFactory.class), absent(ConnectionFactory.class));
    }

    private static <T> T absent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "absent " + type.getSimpleName();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
