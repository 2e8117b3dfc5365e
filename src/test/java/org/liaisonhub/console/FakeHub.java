package org.liaisonhub.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Mismatch;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.delivery.Reconciliation;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.Said;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.UnknownCode;
import org.liaisonhub.keys.Account;
import org.liaisonhub.keys.Role;

/** A hub in memory: its ledger knows one stay, its desk notes what it is asked. */
public final class FakeHub {
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

    /** Who opened what. */
    public final List<OpeningLog.Opening> openings = new ArrayList<>();

    /** A chain of three deeds. */
    public final FakeAudit trail = new FakeAudit();

    /** What people see. */
    public final FakeLedger ledger = new FakeLedger(trail);

    /** What people ask for. */
    public final FakeDesk desk = new FakeDesk(ledger);

    /** Who is in the directory. */
    public final List<Recipient> recipients = new ArrayList<>(List.of(
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

    boolean openingFails;
    HttpLimits limits = HttpLimits.defaults();
    Locale language = Locale.ENGLISH;

    /** The server's ports, over this hub. */
    public ConsolePorts ports() {
        return new ConsolePorts(
                ledger,
                desk,
                () -> new Directory(recipients),
                person -> desk.done("reload", "", person, DeskCode.DIRECTORY_IN_FORCE.with(2, 0)),
                person -> desk.done("reload", "senders", person, DeskCode.SENDERS_IN_FORCE.with(3)),
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
                return desk.done("reload", "codes", person, DeskCode.CODES_IN_FORCE.with(2, 48));
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
        List<Mismatch> mismatches = ledger.empty
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
}
