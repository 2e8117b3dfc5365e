package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.console.About;
import org.liaisonhub.console.CodesPort;
import org.liaisonhub.console.ConsolePorts;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.console.ConsoleSettings;
import org.liaisonhub.console.DirectoryReload;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.console.FeedServlet;
import org.liaisonhub.console.OpeningLog.Opening;
import org.liaisonhub.console.SignIn;
import org.liaisonhub.console.TaskSentences;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.ParkedHints;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.delivery.Reconcile;
import org.liaisonhub.delivery.Retention;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.observe.Observatory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the HTTP door: feeds, API and console on one server, with tokens made on the first start. */
final class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private final HubSettings settings;
    private final HubKeys keys;
    private final Ledger ledger;
    private final Trust trust;
    private final Observatory observatory;
    private final InstantSource clock;

    Doors(
            HubSettings settings,
            HubKeys keys,
            Ledger ledger,
            Trust trust,
            Observatory observatory,
            InstantSource clock) {
        this.observatory = observatory;
        this.settings = settings;
        this.keys = keys;
        this.ledger = ledger;
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * @param name the hub's name among those of this process, which the route of the feed names its servlet by
     * @param feeds doors of the feeds that routes run for now
     */
    ConsoleServer open(
            String name,
            SignIn signIn,
            Desk desk,
            Supplier<Directory> directory,
            DirectoryReload reload,
            DirectoryReload senders,
            CodesPort codes,
            Supplier<Map<String, Integer>> ports,
            Supplier<List<FeedDoor>> feeds) {
        Reconcile reconcile = new Reconcile(ledger, settings.zone(), clock);
        ConsolePorts hub = new ConsolePorts(
                ledger,
                desk,
                directory,
                reload,
                senders,
                codes,
                TaskSentences.in(settings.language()),
                new ParkedHints(settings.language())::of,
                this::opened,
                new AuditDesk(settings, ledger, clock),
                new About(version(), clock.instant(), ports, () -> observatory.troubles(settings.language())),
                day -> reconcile.of(day.orElseGet(reconcile::yesterday)),
                new Retention(ledger, settings.duration(Setting.RETENTION), clock)::due,
                new Provenance(ledger, trust)::of,
                clock);
        FeedAddresses addresses = new FeedAddresses();
        return new ConsoleServer(
                new ConsoleSettings(
                        settings.text(Setting.HTTP_HOST),
                        settings.port(Setting.HTTP_PORT),
                        new Tls(settings).http(keys),
                        new DoorLimits(settings).http(),
                        settings.language()),
                signIn,
                hub,
                Optional.of(new FeedServlet(name, addresses, Map.of(), feeds, addresses::areServed, this::refused)));
    }

    /** A feed nobody announced is not named: its name is whatever the sender wrote. */
    private void refused(String feed, int status, String code) {
        if (observatory.meters().hears(feed)) {
            LOG.warn(
                    "feed {}: a message was refused at the door with {} {}; it is with its sender", feed, status, code);
            observatory.meters().received(feed, Integer.toString(status));
        }
    }

    /** What runs. */
    static String version() {
        return Optional.ofNullable(Hub.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** A look at a patient's data is a deed like any other, and recorded before they are shown. */
    private void opened(Opening opening) {
        Thing thing = new Thing(Thing.Kind.valueOf(opening.kind().name()), opening.id());
        new AuditBook(ledger, clock).opened(opening.actor(), thing, opening.stay());
    }
}
