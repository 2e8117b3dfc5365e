package org.liaisonhub.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.delivery.DayBook;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskAnswer;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Foreseen;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Mismatch;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.Reconciliation;
import org.liaisonhub.delivery.ReplayOrder;
import org.liaisonhub.delivery.ReplayOutcome;
import org.liaisonhub.delivery.ReplayReport;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Truths;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.discharge.Traces;
import org.liaisonhub.discharge.UnknownCode;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Role;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** A hub in memory, with one stay, two deliveries, a task and a parked message; it notes what the desk is asked. */
public final class FakeHub implements LedgerView, Desk {
    /** Opens the API. */
    public static final String OPERATOR = "operator-token-of-the-tests";

    /** Looks at operations. */
    public static final String READER = "reader-token-of-the-tests-1";

    /** Opens letters, and may not change what is in force. */
    public static final String NURSE = "token-of-somebody-who-operates";

    /** Brings messages to the feed "labo" alone. */
    public static final String LABORATORY = "token-of-the-laboratory-only";

    /** Opens the feeds. */
    public static final String FEED = "feed-token-of-the-tests-only";

    static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    static final StayId STAY = new StayId("1.2.250/A", "26004211");

    /** What the desk was asked, in order. */
    public final List<String> deeds = new ArrayList<>();

    /** Who opened what. */
    public final List<OpeningLog.Opening> openings = new ArrayList<>();

    /** What was looked for among the parked. */
    public final List<ParkedSearch> searches = new ArrayList<>();

    /** A chain of three deeds. */
    public final FakeAudit trail = new FakeAudit();

    /** Whether anything is there at all. */
    public boolean empty;

    boolean openingFails;
    boolean viewFails;
    HttpLimits limits = HttpLimits.defaults();
    Locale language = Locale.ENGLISH;

    /** The server's ports, over this hub. */
    public ConsolePorts ports() {
        Directory directory = new Directory(List.of(
                new Recipient(
                        "gp-martin",
                        "Dr Claire Martin",
                        Recipient.Kind.GENERAL_PRACTITIONER,
                        List.of(new ProfessionalId(ProfessionalId.Scheme.RPPS, "10001234567")),
                        Optional.of(new Channel("mailbox", "mailbox.gp-martin")),
                        Optional.of("01 02 03 04 05")),
                new Recipient(
                        "idel-leroux",
                        "Cabinet Leroux",
                        Recipient.Kind.NURSE,
                        List.of(),
                        Optional.empty(),
                        Optional.empty())));
        return new ConsolePorts(
                this,
                this,
                () -> directory,
                person -> done("reload", "", person, DeskCode.DIRECTORY_IN_FORCE.with(2, 0)),
                person -> done("reload", "senders", person, DeskCode.SENDERS_IN_FORCE.with(3)),
                codes(),
                task -> "Say who gives the injection: " + String.join(", ", task.details()),
                code -> "Have " + code + " put right.",
                this::open,
                trail,
                new About(
                        "1.2.3",
                        NOW.minus(Duration.ofHours(26)),
                        () -> new TreeMap<>(Map.of("http", 8080, "mllp", 2575)),
                        List::of),
                day -> sum(day.orElse(LocalDate.of(2026, 11, 21))),
                limit -> List.of(STAY),
                stay -> List.of(new Provenance.Known(
                        "ExitMode",
                        said(StayFact.ExitMode.Mode.HOME, "adt", "A2"),
                        List.of(said(StayFact.ExitMode.Mode.TRANSFER, "labo", "R1")),
                        true)),
                InstantSource.fixed(NOW));
    }

    private CodesPort codes() {
        return new CodesPort() {
            @Override
            public List<Table> tables() {
                return List.of(new Table("default", 41), new Table("mllp", 7));
            }

            @Override
            public boolean knows(String feed, UnknownCode code) {
                return code.local().equals("KNOWN");
            }

            @Override
            public Desk.Outcome reload(Desk.Person person) {
                return done("reload", "codes", person, DeskCode.CODES_IN_FORCE.with(2, 48));
            }
        };
    }

    /** A server of the tests on any free port. */
    public ConsoleServer start(Optional<FeedServlet> feeds) {
        return new ConsoleServer(
                new ConsoleSettings("127.0.0.1", 0, Optional.empty(), limits, language),
                token -> accounts().getOrDefault(token, Optional.empty()),
                ports(),
                feeds);
    }

    /** Whose tokens these are. */
    static Map<String, Optional<Account>> accounts() {
        return Map.of(
                OPERATOR, account("operator", Role.ADMINISTRATOR, "", OPERATOR),
                NURSE, account("jeanne.morel", Role.OPERATOR, "", NURSE),
                READER, account("screen", Role.READER, "", READER),
                FEED, account("feed", Role.FEED, Account.EVERY_FEED, FEED),
                LABORATORY, account("labo", Role.FEED, "labo", LABORATORY));
    }

    private static Said said(StayFact.ExitMode.Mode mode, String feed, String message) {
        return new Said(new StayFact.ExitMode(mode), new Saying(NOW.minus(Duration.ofHours(60)), message, feed));
    }

    private static Optional<Account> account(String name, Role role, String feed, String token) {
        return Optional.of(Account.of(name, role, feed, token, NOW));
    }

    private Reconciliation sum(LocalDate day) {
        List<Mismatch> mismatches = empty
                ? List.of()
                : List.of(
                        new Mismatch(Mismatch.Kind.NO_LETTER, Optional.of(STAY), ""),
                        new Mismatch(Mismatch.Kind.MESSAGE_LOST, Optional.empty(), "mllp MSG00009"));
        return new Reconciliation(
                day,
                12,
                11,
                8,
                1,
                1,
                1,
                2,
                24,
                2,
                3,
                new TreeMap<>(Map.of("STAY", 60L, "PARKED", 1L)),
                mismatches,
                mismatches.size());
    }

    private void open(OpeningLog.Opening opening) {
        if (openingFails) {
            throw new IllegalStateException("the history cannot be written; patient DUPONT");
        }
        openings.add(opening);
    }

    private static Delivery delivery(String id, DeliveryStatus status, String recipient, Optional<String> note) {
        return new Delivery(
                id,
                new DocumentId(STAY, DocumentKind.LIAISON_LETTER, 2),
                Purpose.FIRST,
                recipient,
                "mailbox",
                status,
                new Truths(Truths.Technical.RECEIVED, Truths.Business.NO_ANSWER, Truths.Human.UNKNOWN),
                3,
                NOW.minus(Duration.ofHours(50)),
                NOW.minus(Duration.ofHours(50)),
                Optional.of(NOW.minus(Duration.ofHours(49))),
                NOW.minus(Duration.ofHours(2)),
                NOW.minus(Duration.ofHours(2)),
                note,
                1);
    }

    private static final Task TASK = new Task(
            "7c21",
            new Matter.OfStay(STAY),
            Optional.of("d-refused"),
            "NUR-01",
            Severity.MAJOR,
            Fixer.NUR,
            "Ward 1120, 5511",
            "CareOrders/0",
            List.of("enoxaparin"),
            NOW.minus(Duration.ofMinutes(95)),
            NOW.plus(Duration.ofHours(6)),
            Optional.empty());

    private static final List<CodeMet> CODES = List.of(
            new CodeMet(
                    "fhir",
                    new UnknownCode(CodeTable.HOME_HELP, "DEM", ""),
                    3,
                    NOW.minus(Duration.ofDays(2)),
                    NOW.minus(Duration.ofHours(1)),
                    "B-17"),
            new CodeMet(
                    "mllp",
                    new UnknownCode(CodeTable.EXIT_MODE, "DOM,1", "other"),
                    12,
                    NOW.minus(Duration.ofDays(9)),
                    NOW.minus(Duration.ofMinutes(5)),
                    "MSG0007"),
            new CodeMet(
                    "mllp",
                    new UnknownCode(CodeTable.WARD, "KNOWN", ""),
                    4,
                    NOW.minus(Duration.ofDays(9)),
                    NOW.minus(Duration.ofDays(1)),
                    "MSG0003"));

    private static final Parked PARKED = new Parked(
            "p-1",
            "mllp",
            "x-application/hl7-v2+er7",
            "MSG00001",
            new Traces("DXCARE|CHU", Optional.of(STAY)),
            "HL7-05",
            "PID-3 holds no number; interface developer",
            "MSH|^~\\&|X\rPID|1".getBytes(StandardCharsets.UTF_8),
            NOW.minus(Duration.ofSeconds(40)),
            Optional.empty());

    @Override
    public List<StaySummary> stays(Optional<Instant> before, int limit) {
        return stay(STAY).stream().toList();
    }

    @Override
    public List<StaySummary> staysAfter(Instant changedAt, StayId stay, int limit) {
        return List.of();
    }

    @Override
    public List<StaySummary> staysNumbered(String number) {
        return number.equals(STAY.number()) ? stay(STAY).stream().toList() : List.of();
    }

    @Override
    public Optional<StaySummary> stay(StayId stay) {
        if (viewFails) {
            throw new IllegalStateException("select failed for DUPONT");
        }
        return Optional.of(new StaySummary(
                        STAY,
                        StaySummary.State.LEFT,
                        Optional.of("DUPONT Marie"),
                        Optional.of("1120"),
                        Optional.of(NOW.minus(Duration.ofHours(51))),
                        NOW.minus(Duration.ofHours(50))))
                .filter(known -> !empty && stay.equals(STAY));
    }

    @Override
    public Dossier known(Subject subject) {
        throw new UnsupportedOperationException("the console does not ask for dossiers");
    }

    @Override
    public List<LetterVersion> versions(StayId stay) {
        return List.of(
                new LetterVersion(
                        new DocumentId(STAY, DocumentKind.LIAISON_LETTER, 1), "f1", NOW, 2, false, "Letter, version 1"),
                new LetterVersion(
                        new DocumentId(STAY, DocumentKind.LIAISON_LETTER, 2),
                        "f2",
                        NOW,
                        0,
                        false,
                        "Letter of DUPONT\nbody"));
    }

    @Override
    public List<Delivery> deliveriesOf(StayId stay) {
        return undelivered(10);
    }

    @Override
    public Optional<Delivery> findDelivery(String id) {
        return undelivered(10).stream().filter(found -> found.id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> attachment(String digest) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> message(String deliveryId) {
        return Optional.of("{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Delivery> undelivered(int limit) {
        return empty
                ? List.of()
                : List.of(
                                delivery(
                                        "d-refused",
                                        DeliveryStatus.REFUSED,
                                        "gp-martin",
                                        Optional.of("patient unknown")),
                                delivery("d-sent", DeliveryStatus.SENT, "idel-leroux", Optional.empty()))
                        .stream()
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<Task> tasks(int limit) {
        return empty ? List.of() : List.of(TASK);
    }

    @Override
    public Optional<Task> findTask(String id) {
        return Optional.of(TASK).filter(task -> task.id().equals(id));
    }

    @Override
    public List<Task> tasksOf(StayId stay) {
        return tasks(1);
    }

    @Override
    public List<Task> tasksOf(HubPart part) {
        return List.of();
    }

    @Override
    public List<Parked> parked(ParkedSearch search, Optional<ParkedPlace> after, int limit) {
        searches.add(search);
        boolean isNone = empty
                || after.isPresent()
                || search.containing()
                        .filter(text -> !PARKED.reason().contains(text))
                        .isPresent();
        return isNone ? List.of() : List.of(PARKED);
    }

    @Override
    public List<Parked> parkedFor(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit) {
        throw new UnsupportedOperationException("the console asks the desk for these");
    }

    @Override
    public DayBook days() {
        throw new UnsupportedOperationException("the console asks for sums, not for days");
    }

    @Override
    public List<StayId> toPurge(Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<ParkedGroup> parkedGroups() {
        return empty ? List.of() : List.of(new ParkedGroup("mllp", "HL7-05", 1, PARKED.parkedAt(), PARKED.parkedAt()));
    }

    @Override
    public List<CodeMet> codesMet(CodeSearch search, int limit) {
        return CODES.stream()
                .filter(code -> !empty)
                .filter(code ->
                        search.feed().filter(feed -> !feed.equals(code.feed())).isEmpty())
                .filter(code -> search.kind()
                        .filter(kind -> kind != code.code().table())
                        .isEmpty())
                .toList();
    }

    @Override
    public Optional<Parked> findParked(String id) {
        return Optional.of(PARKED).filter(parked -> parked.id().equals(id));
    }

    @Override
    public List<HistoryLine> history(StayId stay) {
        return List.of(new HistoryLine(NOW, STAY, Optional.of("d-sent"), "hub", "sent", "to idel-leroux"));
    }

    @Override
    public Map<String, Long> counts() {
        return empty ? Map.of() : new TreeMap<>(Map.of("refused", 1L, "sent", 1L, "openTasks", 1L, "parked", 1L));
    }

    @Override
    public OpenWork openWork(Instant now) {
        return OpenWork.NONE;
    }

    @Override
    public Optional<Instant> oldestUndelivered() {
        return undelivered(1).stream().map(Delivery::createdAt).findFirst();
    }

    @Override
    public AuditTrail audit() {
        return trail;
    }

    private Outcome done(String verb, String id, Person person, DeskAnswer answer) {
        deeds.add(verb + " " + id + " by " + person.name() + ": " + person.why());
        return new Outcome.Done(answer);
    }

    @Override
    public Outcome resend(String deliveryId, Person person) {
        return findDelivery(deliveryId)
                .map(found -> done("resend", deliveryId, person, DeskCode.SENT_AGAIN.with(found.recipient())))
                .orElse(new Outcome.NotFound(DeskCode.NO_DELIVERY.with(deliveryId)));
    }

    @Override
    public Outcome release(String deliveryId, Person person) {
        return done("release", deliveryId, person, DeskCode.RELEASED.with(1));
    }

    @Override
    public Outcome redirect(String deliveryId, String recipientId, Person person) {
        return recipientId.equals("idel-leroux")
                ? new Outcome.NotPossible(DeskCode.NO_SECURE_ADDRESS.with(recipientId))
                : done("redirect", deliveryId + " to " + recipientId, person, DeskCode.REDIRECTED.with(recipientId));
    }

    @Override
    public Outcome withdraw(StayId stay, Person person) {
        return done("withdraw", stay.key(), person, DeskCode.TAKEN_BACK.with(1));
    }

    @Override
    public Outcome closeTask(String taskId, Person person) {
        return done("close", taskId, person, DeskCode.TASK_CLOSED.with());
    }

    @Override
    public Outcome replay(String parkedId, Person person) {
        return done("replay", parkedId, person, DeskCode.FOLDED.with(1));
    }

    @Override
    public ReplayReport replayAll(ReplayOrder order, Person person) {
        done(
                "replay all",
                order.code() + order.feed().map(feed -> " of " + feed).orElse(""),
                person,
                DeskCode.FOLDED.with(2));
        return new ReplayReport(
                order.after().isPresent() ? 1 : 2,
                0,
                List.of(new ReplayReport.StillWaiting("HL7-05", "PID-3 holds no number", 1, "p-1")),
                Optional.of(PARKED.place()).filter(next -> order.after().isEmpty()));
    }

    @Override
    public Optional<Foreseen> foresee(String parkedId) {
        return findParked(parkedId).map(found -> foreseen());
    }

    @Override
    public Foreseen foreseeAll(ReplayOrder order) {
        return foreseen();
    }

    private Foreseen foreseen() {
        Delivery before = undelivered(2).get(1);
        return new Foreseen(
                List.of(new Foreseen.OfMessage(PARKED, new ReplayOutcome.Folded(Set.of(STAY)))),
                List.of(before.document()),
                List.of(new LedgerChange.Moved(before, Optional.empty())),
                List.of(TASK),
                List.of(),
                Optional.empty());
    }

    @Override
    public Outcome dismiss(String parkedId, Person person) {
        return done("dismiss", parkedId, person, DeskCode.DISMISSED.with());
    }
}
