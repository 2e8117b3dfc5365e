package org.liaisonhub.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.completeness.RuleCatalogue;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.ledger.SqlLedger;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterWriter;
import org.liaisonhub.letter.PlainText;

/** All steps over a real ledger, without queues and channels: what a test says is read as said, what is due is handed over. */
final class SmallHub implements AutoCloseable {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Desk.Person PERSON = new Desk.Person("Jeanne Morel", "told by telephone");
    static final String FORMAT = "text/said";

    final SettableClock clock;
    final SqlLedger ledger;
    final Deadlines deadlines;
    final Fold fold;
    final Relay relay;
    final Acknowledge acknowledge;
    final Watch watch;
    final Desk desk;
    final HubTasks hubTasks;
    final Dispatch dispatch;

    private final Map<String, FeedReading> readings = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final WorkingCalendar calendar = new WorkingCalendar(PARIS);
    private List<Recipient> recipients = List.of(
            recipient("dr-martin", Recipient.Kind.GENERAL_PRACTITIONER, "10000000001"),
            recipient("dr-petit", Recipient.Kind.GENERAL_PRACTITIONER, "10000000002"),
            recipient("nurse-leroy", Recipient.Kind.NURSE, "10000000003"),
            recipient("dr-blanc", Recipient.Kind.OTHER, "10000000004"));
    private int messages;

    /** Content of a message on which the hub itself fails, once {@link #isFatal}. */
    static final String FATAL = "fatal";

    boolean isFatal;
    boolean isNoneOfOurs;

    /** On what the hub failed when it was replayed. */
    final List<RuntimeException> failures = new ArrayList<>();

    private SmallHub(Path folder, Instant now, Schedule schedule, Trust trust) {
        clock = new SettableClock(now);
        ledger = SqlLedger.open(folder, new JsonDossierFormat());
        Owners owners = (fixer, dossier) -> "desk of " + fixer + ", 01 99 00 00 00";
        deadlines = new Deadlines(schedule, calendar, owners, this::directory, trust);
        RuleSentences sentences = new RuleSentences(Locale.ENGLISH);
        LetterWriter writer = new LetterWriter(Locale.ENGLISH, PARIS, sentences::receiver);
        MessageWriter travelling = new Envelopes();
        Versions versions = new Versions(writer, PlainText::of, travelling, deadlines);
        Withdrawal withdrawal = new Withdrawal(travelling, this::directory, deadlines);
        RuleCatalogue catalogue = new RuleCatalogue((rule, cause) -> {
            throw new IllegalStateException("rule " + rule.id() + " failed", cause);
        });
        dispatch = new Dispatch(catalogue, this::directory, versions, withdrawal, deadlines, trust);
        fold = new Fold(ledger, FeedReaders.of(Map.of(FORMAT, (bytes, feed) -> reading(bytes))), dispatch, clock);
        relay = new Relay(ledger, deadlines, withdrawal, clock, Duration.ofSeconds(60), 200, 20);
        acknowledge = new Acknowledge(ledger, deadlines, withdrawal, clock);
        hubTasks = new HubTasks(ledger, owners, calendar, clock);
        watch = new Watch(ledger, deadlines, clock);
        desk = new LedgerDesk(
                ledger,
                new ParkedDesk(
                        ledger,
                        new Replay(fold, acknowledge, (answer, at) -> answerReading(answer)),
                        (parked, failed) -> failures.add(failed),
                        clock),
                new Redirection(dispatch, versions, deadlines),
                new Release(dispatch),
                withdrawal,
                deadlines,
                this::directory,
                clock);
    }

    static SmallHub open(Path folder, Instant now) {
        return open(folder, now, Schedule.DEFAULT);
    }

    static SmallHub open(Path folder, Instant now, Schedule schedule) {
        return new SmallHub(folder, now, schedule, Trust.EQUAL);
    }

    /** A hub of a hospital that trusts some feeds more than others. */
    static SmallHub open(Path folder, Instant now, Trust trust) {
        return new SmallHub(folder, now, Schedule.DEFAULT, trust);
    }

    static Recipient recipient(String id, Recipient.Kind kind, String number) {
        return new Recipient(
                id,
                "The practice of " + id,
                kind,
                List.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, number)),
                Optional.of(new Channel(Channel.MAILBOX, "mailbox." + id)),
                Optional.of("01 11 11 11 11"));
    }

    Directory directory() {
        return new Directory(recipients);
    }

    void directory(List<Recipient> changed) {
        recipients = changed;
    }

    void leavesTheDirectory(String recipient) {
        recipients =
                recipients.stream().filter(each -> !each.id().equals(recipient)).toList();
    }

    /** Makes an answer that was nonsense readable. */
    void understand(String answer, Answer said) {
        answers.put(answer, said);
    }

    private AnswerReading answerReading(byte[] bytes) {
        @Nullable Answer answer = answers.get(new String(bytes, StandardCharsets.UTF_8));
        return answer == null
                ? new AnswerReading.NotUnderstood("HUB-2302", "is nonsense")
                : new AnswerReading.Understood(answer);
    }

    private FeedReading reading(byte[] bytes) {
        @Nullable FeedReading reading = readings.get(new String(bytes, StandardCharsets.UTF_8));
        if (isFatal && new String(bytes, StandardCharsets.UTF_8).equals(FATAL)) {
            throw new IllegalStateException("a fault of the hub's own");
        }
        if (isNoneOfOurs || new String(bytes, StandardCharsets.UTF_8).equals("none of ours")) {
            return new FeedReading.Kept("HUB-2112", "is none of ours");
        }
        return reading == null ? new FeedReading.NotUnderstood("HUB-2000", "is nonsense") : reading;
    }

    /** The hospital says something now. */
    FoldOutcome say(Subject about, Fact... facts) {
        return fold.fold(message(events(clock.instant(), about, facts)));
    }

    /** The hospital says something now, and attaches a file. */
    FoldOutcome sayWith(FileContent file, Subject about, Fact... facts) {
        String name = "message with file " + readings.size();
        readings.put(name, new Understood(events(clock.instant(), about, facts), List.of(), List.of(file)));
        return fold.fold(intake(name));
    }

    /** Events of one message, said at a moment of the past or now. */
    List<DischargeEvent> events(Instant saidAt, Subject about, Fact... facts) {
        Saying saying = new Saying(saidAt, "MSG-" + ++messages, "test");
        return Arrays.stream(facts)
                .map(fact -> new DischargeEvent(about, saying, fact))
                .toList();
    }

    Intake message(List<DischargeEvent> events) {
        String name = "message " + readings.size() + " of " + clock.instant();
        readings.put(name, new Understood(events, List.of()));
        return intake(name);
    }

    Intake intake(String content) {
        return new Intake(
                "test",
                FORMAT,
                content.replace("message ", "C-"),
                content.getBytes(StandardCharsets.UTF_8),
                clock.instant(),
                Optional.empty());
    }

    /** Makes what was nonsense readable, as a corrected reader would. */
    void understand(String content, List<DischargeEvent> events) {
        readings.put(content, new Understood(events, List.of()));
    }

    /** Hands everything that is due to its channel, and notes it as sent. */
    List<Delivery> send() {
        List<Delivery> sent = new ArrayList<>();
        for (List<Delivery> due = relay.claim(); !due.isEmpty(); due = relay.claim()) {
            due.forEach(delivery -> relay.sent(delivery.id()));
            sent.addAll(due);
        }
        return sent;
    }

    Acknowledge.Outcome answer(Delivery delivery, Acknowledgement said) {
        return acknowledge.take(
                new AnswerReading.Understood(new Answer(delivery.id(), said)),
                delivery.recipient(),
                (delivery.id() + said).getBytes(StandardCharsets.UTF_8),
                "application/json");
    }

    Acknowledge.Outcome accept(Delivery delivery) {
        return answer(delivery, new Acknowledgement.Accepted(clock.instant(), false));
    }

    Delivery now(Delivery delivery) {
        return ledger.findDelivery(delivery.id()).orElseThrow();
    }

    /** Deliveries of a stay to one recipient, oldest first. */
    List<Delivery> to(StayId stay, String recipient) {
        return ledger.deliveriesOf(stay).stream()
                .filter(delivery -> delivery.recipient().equals(recipient))
                .toList();
    }

    /** The last delivery of a stay to one recipient. */
    Delivery last(StayId stay, String recipient) {
        List<Delivery> all = to(stay, recipient);
        return all.get(all.size() - 1);
    }

    /** What travels, in words. */
    String words(Delivery delivery) {
        return new String(ledger.message(delivery.id()).orElseThrow(), StandardCharsets.UTF_8);
    }

    List<Task> openTasks(StayId stay) {
        return ledger.tasksOf(stay).stream()
                .filter(task -> task.closing().isEmpty())
                .toList();
    }

    List<Task> openTasks(StayId stay, String rule) {
        return openTasks(stay).stream().filter(task -> task.rule().equals(rule)).toList();
    }

    /** Open tasks about a delivery. */
    List<String> openRules(Delivery delivery) {
        return openTasks(delivery.document().stay()).stream()
                .filter(task -> task.delivery().equals(Optional.of(delivery.id())))
                .map(Task::rule)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Says what a message would carry, and nothing of its id, version or moment. */
    private static final class Envelopes implements MessageWriter {
        @Override
        public byte[] carrying(
                LetterDocument document, Delivery delivery, Recipient recipient, Optional<DocumentId> replaces) {
            return ("carries " + document.id().kind() + " " + document.fingerprint()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] withdrawing(DocumentId document, Delivery delivery, Recipient recipient) {
            return ("takes back " + document.kind()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
