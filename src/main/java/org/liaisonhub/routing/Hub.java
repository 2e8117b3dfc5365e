package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.liaisonhub.broker.BrokerNotStarted;
import org.liaisonhub.broker.BrokerSettings;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.ledger.SqlLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running hub: broker, ledger, routes and console on one data folder. Everything is constructed here. Several hubs can
 * run in one process, each on its own folder and ports.
 */
public final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HubSettings settings;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Ledger ledger;
    private final EmbeddedBroker broker;
    private final DirectoryBook directory;
    private final Steps steps;

    /** A part of the hub that must be closed, in the opposite order of opening. */
    private record Part(String name, AutoCloseable closing) {}

    private Hub(HubSettings settings, InstantSource clock) {
        this.settings = settings;
        FirstStart.prepare(settings);
        OwnerBook owners = OwnerBook.read(settings.dataFile(Setting.OWNERS));
        this.broker = opened("broker", EmbeddedBroker.start(BrokerSettings.of(settings.data(), clock)
                .withAddress(settings.text(Setting.BROKER_HOST), settings.port(Setting.BROKER_PORT))));
        this.ledger = opened("ledger", SqlLedger.open(settings.data(), new JsonDossierFormat()));
        this.directory = new DirectoryBook(
                () -> FhirDirectory.read(settings.dataFile(Setting.DIRECTORY)), broker::provision);
        directory.reload();
        this.steps = new Steps(settings, ledger, directory, owners, clock);
        String name = "hub-" + COUNT.incrementAndGet();
        Flow flow = opened("routes", new Flow(
                settings, name, steps, broker.pooledConnectionFactory(), broker.connectionFactory()));
        flow.start();
    }
}
