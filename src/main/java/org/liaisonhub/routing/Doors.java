package org.liaisonhub.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.liaisonhub.console.About;
import org.liaisonhub.console.ConsolePorts;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.console.ConsoleSettings;
import org.liaisonhub.console.DirectoryReload;
import org.liaisonhub.console.FeedServlet;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.console.TaskSentences;
import org.liaisonhub.console.Tokens;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.keys.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the HTTP door: feeds, API and console on one server, with tokens made on the first start. */
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final HubSettings settings;
    private final Ledger ledger;
    private final InstantSource clock;

    Doors(HubSettings settings, Ledger ledger, InstantSource clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param name the hub's name among those of this process, which the route of the feed names its servlet by */
    ConsoleServer open(
            String name,
            Desk desk,
            Supplier<Directory> directory,
            DirectoryReload reload,
            Supplier<Map<String, Integer>> ports) {
        Credentials credentials = new Credentials(settings.data());
        Tokens tokens = new Tokens(credentials.secret("operator-token"), credentials.secret("feed-token"));
        String version = Optional.ofNullable(Hub.class.getPackage().getImplementationVersion())
                .orElse("development");
        ConsolePorts hub = new ConsolePorts(
                ledger,
                desk,
                directory,
                reload,
                TaskSentences.in(settings.language()),
                this::opened,
                new About(version, clock.instant(), ports),
                clock);
        return new ConsoleServer(
                new ConsoleSettings(
                        settings.text(Setting.HTTP_HOST),
                        settings.port(Setting.HTTP_PORT),
                        Optional.empty(),
                        settings.language()),
                tokens,
                hub,
                Optional.of(new FeedServlet(name, new CamelHttpTransportServlet(), Map.of())));
    }

    /** A look at a patient's data is an action like any other: it stands in the stay's history. */
    private void opened(Opening opening) {
        Instant at = opening.at();
        LOG.info("{} opened a {}", opening.who(), opening.kind());
        opening.stay()
                .ifPresent(stay -> ledger.<Boolean>commit(entry -> {
                    entry.note(new HistoryLine(
                            at,
                            stay,
                            Optional.empty(),
                            opening.who(),
                            "opened",
                            opening.kind().toString()));
                    return true;
                }));
    }
}
