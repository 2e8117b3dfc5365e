package org.liaisonhub.routing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.liaisonhub.broker.Broker;
import org.liaisonhub.broker.BrokerLayout;
import org.liaisonhub.broker.BrokerNotStarted;
import org.liaisonhub.console.ConsoleNotStarted;
import org.liaisonhub.console.ConsoleServer;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.disk.DiskGuard;
import org.liaisonhub.fhir.DirectoryUnreadable;
import org.liaisonhub.fhir.FhirDirectory;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.ledger.LedgerNotOpened;
import org.liaisonhub.ledger.SqlLedger;
import org.liaisonhub.observe.Observatory;
import org.liaisonhub.observe.ObserveNotStarted;
import org.liaisonhub.observe.ObserveServer;

/**
 * A running hub: broker, ledger, routes and console on one data folder. Everything is constructed here. Several hubs can
 * run in one process, each on its own folder and ports.
 */
public final class Hub implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HubSettings settings;
    private final Parts parts = new Parts();
    private final Observatory observatory;
    private final Broker broker;
    private final SqlLedger ledger;
    private final DirectoryBook directory;
    private final IntakeGate gate;
    private final Steps steps;
    private final ConsoleServer console;
    private final ObserveServer observe;

    private Hub(HubSettings settings, InstantSource clock, Optional<HaltedFlow> torture) {
        this.settings = settings;
        String name = "hub-" + COUNT.incrementAndGet();
        this.observatory = parts.opened(new Observatory(clock));
        try {
            Tls tls = new Tls(settings);
            OpenPort.checkMllp(settings);
            FirstStart.prepare(settings);
            OwnerBook owners = OwnerBook.read(settings.dataFile(Setting.OWNERS));
            Trust trust = TrustFile.of(settings);
            CodeBook codes = CodeBook.of(settings);
            HubKeys keys = tls.keys(clock);
            Lookout lookout = new Lookout(settings, observatory, clock);
            this.observe = parts.opened(lookout.open(keys));
            this.broker = parts.opened(new BrokerPlace(settings).open(clock));
            this.ledger =
                    parts.opened(SqlLedger.open(LedgerPlace.of(settings), new JsonDossierFormat(), observatory::count));
            this.directory = new DirectoryBook(
                    () -> FhirDirectory.read(settings.dataFile(Setting.DIRECTORY)), new BrokerMailboxes(broker));
            directory.reload();
            Ledger stepsLedger = torture.map(halted -> halted.around(ledger)).orElse(ledger);
            DiskGuard disk = DiskSettings.guard(settings);
            this.gate = new IntakeGate(disk, broker::isRunning);
            CertificatesInUse certificates = new CertificatesInUse(keys, broker);
            MllpDoor mllp = MllpDoor.of(settings, keys);
            SenderAccounts senders = new SenderAccounts(broker, ledger, settings, clock);
            this.steps = new Steps(
                    settings,
                    stepsLedger,
                    directory,
                    owners,
                    trust,
                    codes,
                    certificates,
                    gate,
                    mllp,
                    senders,
                    clock,
                    observatory);
            parts.opened(new DiskWatch(disk, gate, steps.hubTasks(), settings.data()));
            Flow flow = parts.opened(
                    new Flow(settings, name, steps, broker.pooledConnectionFactory(), broker.connectionFactory()));
            torture.ifPresent(flow::watchedBy);
            parts.opened(steps.patience());
            DirectoryDesk directoryDesk = new DirectoryDesk(directory, ledger, steps.unaddressed(), clock);
            SenderDesk senderDesk = new SenderDesk(mllp, ledger, clock, observatory.meters());
            AccountWatch accounts = parts.opened(
                    new AccountWatch(settings.data(), new AccountLog(ledger, settings.data(), clock), clock));
            // Before the HTTP door: a feed without its route would be answered 404, which a sender takes for good.
            flow.start();
            senders.closeAllBut(steps.ways().takingFrom(BrokerLayout::feed));
            this.console = parts.opened(new Doors(settings, keys, ledger, trust, observatory, clock)
                    .open(
                            name,
                            accounts::holding,
                            steps.desk(),
                            directory,
                            directoryDesk::reload,
                            senderDesk::reload,
                            new CodeDesk(codes, ledger, clock),
                            this::ports,
                            steps.ways()::doors));
            parts.opened(lookout.watch(ledger, broker, flow, directory, certificates, steps.alerts(), disk));
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Starts a hub; when it returns, every port is open.
     *
     * @throws HubNotStarted with one line that says what to do, if anything is not as it must be; nothing keeps running
     */
    public static Hub start(HubSettings settings, InstantSource clock) {
        return start(settings, clock, Optional.empty());
    }

    /**
     * Starts a hub, as {@link #start(HubSettings, InstantSource)}.
     *
     * @param halt where a crash campaign has the process end; empty in every other hub
     */
    public static Hub start(HubSettings settings, InstantSource clock, Optional<HaltPoint> halt) {
        try {
            return new Hub(settings, clock, halt.map(HaltedFlow::new));
        } catch (KeysUnreadable
                | BrokerNotStarted
                | LedgerNotOpened
                | DirectoryUnreadable
                | ConsoleNotStarted
                | ObserveNotStarted e) {
            throw new HubNotStarted(String.valueOf(e.getMessage()), e);
        }
    }

    /** What people may ask. */
    public LedgerView ledger() {
        return ledger;
    }

    /** What people may do. */
    public Desk desk() {
        return steps.desk();
    }

    /** The recipients in force. */
    public Directory directory() {
        return directory.get();
    }

    /** Why nothing is taken in now, in words for operations; empty while the doors are open. */
    public Optional<String> shut() {
        return gate.shut().map(NotTakenNow.Reason::words);
    }

    /** How many messages its doors and feeds have answered since it started, taken in or not. */
    public long received() {
        return observatory.meters().received();
    }

    /** Where hospitals send HL7 v2. */
    public int mllpPort() {
        return settings.port(Setting.MLLP_PORT);
    }

    /** Where feeds, API and console are served. */
    public int httpPort() {
        return console.port();
    }

    /** Where health and metrics are served. */
    public int observePort() {
        return observe.port();
    }

    private Map<String, Integer> ports() {
        return Map.of("mllp", mllpPort(), "http", httpPort(), "broker", brokerPort(), "observe", observePort());
    }

    /** The folder of all state. */
    public Path data() {
        return settings.data();
    }

    /** Where recipients connect. */
    public int brokerPort() {
        return broker.port();
    }

    Broker broker() {
        return broker;
    }

    @Override
    public void close() {
        parts.close();
    }
}
