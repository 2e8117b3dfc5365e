package org.liaisonhub.routing;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Acknowledge;
import org.liaisonhub.delivery.Deadlines;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Dispatch;
import org.liaisonhub.delivery.Fold;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerDesk;
import org.liaisonhub.delivery.MessageWriter;
import org.liaisonhub.delivery.Owners;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedDesk;
import org.liaisonhub.delivery.ParkedWatch;
import org.liaisonhub.delivery.Redirection;
import org.liaisonhub.delivery.Relay;
import org.liaisonhub.delivery.Release;
import org.liaisonhub.delivery.Replay;
import org.liaisonhub.delivery.Retention;
import org.liaisonhub.delivery.Unaddressed;
import org.liaisonhub.delivery.Versions;
import org.liaisonhub.delivery.Watch;
import org.liaisonhub.delivery.Withdrawal;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.fhir.FhirAcknowledgementReader;
import org.liaisonhub.fhir.FhirMessages;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.letter.LetterWriter;
import org.liaisonhub.letter.PlainText;
import org.liaisonhub.observe.Meters;
import org.liaisonhub.observe.Observatory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the steps of the flow over a ledger and a directory, and binds them under the names the routes call. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 200;
    private static final int PER_RECIPIENT = 20;
    /** A large message waits at the door a third of the time its sender does: 10 seconds of 30. */
    private static final int PART_OF_PATIENCE = 3;

    private final HubSettings settings;
    private final Ledger ledger;
    private final DirectoryInForce directory;
    private final IntakeGate gate;
    private final InstantSource clock;
    private final LedgerPatience patience = new LedgerPatience();
    private final Meters meters;
    private final Alerts alerts;
    private final Deadlines deadlines;
    private final HubTasks hubTasks;
    private final Withdrawal withdrawal;
    private final Dispatch dispatch;
    private final HubFeeds feeds;
    private final Fold fold;
    private final AnswerReaders answers;
    private final Acknowledge acknowledge;
    private final Desk desk;
    private final HubWatchStep hubWatch;
    private final LargeMessages large;

    /**
     * @param trust whose word holds where feeds differ
     * @param codes what the hospitals' own codes mean
     * @param certificates those in use now
     * @param mllp how the door of the MLLP feed is kept
     * @param queues where senders with a queue of their own are let in
     */
    Steps(
            HubSettings settings,
            Ledger ledger,
            DirectoryInForce directory,
            Owners owners,
            Trust trust,
            FeedCodes codes,
            Supplier<List<CertificateDate>> certificates,
            IntakeGate gate,
            MllpDoor mllp,
            SenderQueues queues,
            InstantSource clock,
            Observatory observatory) {
        this.gate = gate;
        this.settings = settings;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.meters = observatory.meters();
        this.alerts = new Alerts(settings, observatory);
        Locale language = settings.language();
        ZoneId zone = settings.zone();
        WorkingCalendar calendar = new WorkingCalendar(zone);
        MessageWriter messages = new FhirMessages(settings.text(Setting.NAME), settings.text(Setting.ENDPOINT));
        RuleSentences sentences = new RuleSentences(language);
        LetterWriter writer = new LetterWriter(language, zone, sentences::receiver);
        this.deadlines = new Deadlines(settings.schedule(), calendar, owners, directory, trust);
        this.hubTasks = new HubTasks(ledger, owners, calendar, clock);
        Versions versions = new Versions(writer, PlainText::of, messages, deadlines);
        this.withdrawal = new Withdrawal(messages, directory, deadlines);
        RuleCatalogue catalogue = new RuleCatalogue((rule, cause) ->
                LOG.error("rule {} failed: {}", rule.id(), cause.getClass().getName()));
        this.dispatch = new Dispatch(catalogue, directory, versions, withdrawal, deadlines, trust);
        HttpFormats formats = new HttpFormats(settings, clock, codes);
        this.large =
                new LargeMessages(settings.duration(Setting.MLLP_ANSWER_WITHIN).dividedBy(PART_OF_PATIENCE));
        this.feeds = new HubFeeds(settings, new HttpFeeds(formats, gate, large, clock, meters), mllp, queues);
        this.fold = new Fold(ledger, new Readers(formats), dispatch, clock);
        this.answers = new AnswerReaders(new FhirAcknowledgementReader()::read, new ShortAnswers(language));
        this.acknowledge = new Acknowledge(ledger, deadlines, withdrawal, clock);
        this.desk = new LedgerDesk(
                ledger,
                new ParkedDesk(ledger, new Replay(fold, acknowledge, answers), Steps::failedAgain, clock),
                new Redirection(dispatch, versions, deadlines),
                new Release(dispatch),
                withdrawal,
                deadlines,
                directory,
                clock);
        this.hubWatch = new HubWatchStep(new ParkedWatch(ledger, hubTasks), hubTasks, certificates, zone, clock);
    }

    private static void failedAgain(Parked parked, RuntimeException failed) {
        LOG.error("replaying parked message {} failed: {}", parked.id(), Failures.kinds(failed));
    }

    void bindTo(CamelContext context) {
        Registry registry = context.getRegistry();
        alerts.bindTo(context);
        feeds.bindTo(registry);
        registry.bind("foldStep", new FoldStep(fold, directory, patience, large, meters));
        Relay relay = new Relay(ledger, deadlines, withdrawal, clock, LEASE, BATCH, PER_RECIPIENT);
        registry.bind("relayStep", new RelayStep(relay, directory, ledger, large, meters));
        registry.bind("acknowledgeStep", new AcknowledgeStep(acknowledge, answers, clock, patience));
        registry.bind("watchStep", new WatchStep(new Watch(ledger, deadlines, clock)));
        registry.bind("hubWatchStep", hubWatch);
        registry.bind("auditWatchStep", new AuditWatchStep(new AuditDesk(settings, ledger, clock), hubTasks));
        registry.bind(
                "retentionStep", new RetentionStep(new Retention(ledger, settings.duration(Setting.RETENTION), clock)));
        registry.bind("failures", new Failures(meters));
    }

    /** The ways in, for the routes that are made of templates. */
    WaysIn ways() {
        return feeds.ways();
    }

    Alerts alerts() {
        return alerts;
    }

    Desk desk() {
        return desk;
    }

    /** Where a part of the hub says that somebody must see to it. */
    HubTasks hubTasks() {
        return hubTasks;
    }

    /** What waits for the ledger; to be closed before the routes are, or they wait for it. */
    LedgerPatience patience() {
        return patience;
    }

    Unaddressed unaddressed() {
        return new Unaddressed(ledger, dispatch, clock);
    }
}
