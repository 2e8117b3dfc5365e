package org.liaisonhub.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.load.Discharges;
import org.liaisonhub.load.HubAddress;
import org.liaisonhub.load.Load;
import org.liaisonhub.load.LoadBook;
import org.liaisonhub.load.LoadInput;
import org.liaisonhub.load.LoadPlan;
import org.liaisonhub.load.Practices;
import org.liaisonhub.routing.Hub;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.Setting;
import org.liaisonhub.torture.Fault.Kind;

/** The checker of the campaign catches what was planted into the files of a hub that lost nothing. */
class CheckerTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Practices PRACTICES = new Practices(2, 2);
    private static final Discharges DISCHARGES =
            new Discharges("T", PRACTICES, CLOCK.instant(), ZoneId.of("Europe/Paris"));

    @TempDir
    static Path good;

    @TempDir
    Path folder;

    @BeforeAll
    static void let_a_hub_deliver_four_discharges() throws Exception {
        Path data = Files.createDirectories(good.resolve("data"));
        PRACTICES.writeInto(data);
        try (Hub hub = Hub.start(settings(data), CLOCK);
                LoadBook book = LoadBook.open(good.resolve("book"));
                Load load = new Load(
                        new HubAddress(data, hub.mllpPort(), hub.httpPort(), hub.brokerPort()),
                        PRACTICES,
                        DISCHARGES,
                        book,
                        CLOCK)) {
            load.answer();
            load.send(new LoadPlan(0, 4, 2, OptionalDouble.empty(), LoadInput.JSON_MLLP, Duration.ofSeconds(30)));
            await().until(() ->
                    Evidence.read(good.resolve("book"), PRACTICES).seen().size() == 8
                            && hub.ledger().undelivered(1).isEmpty());
        }
    }

    private static HubSettings settings(Path data) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                    .with(Setting.MLLP_PORT, Integer.toString(free.getLocalPort()))
                    .with(Setting.HTTP_PORT, "0")
                    .with(Setting.BROKER_PORT, "0")
                    .with(Setting.OBSERVE_PORT, "0");
        }
    }

    @BeforeEach
    void take_a_copy() throws Exception {
        Files.createDirectories(folder.resolve("data/ledger"));
        Files.copy(good.resolve("data/ledger/ledger.db"), folder.resolve("data/ledger/ledger.db"));
        Files.copy(good.resolve("book"), folder.resolve("book"));
    }

    @Test
    void where_nothing_is_missing_nothing_is_found() throws Exception {
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from receipt where control_id = (select min(control_id) from receipt) and feed = 'mllp'|LOST_INPUT",
                "delete from history where what = 'said' and words like '%0000002'|LOST_INPUT",
                "delete from delivery where seq = 1|LOST_LETTER",
                "update delivery set recipient = 'gp-999' where seq = 1|LOST_LETTER",
                "update message set gzipped = 0, content = x'00' where delivery = 2|CHANGED",
                "delete from message where delivery = 2|CHANGED",
                "update delivery set id = 'other' where seq = 2|CHANGED",
                "update delivery set sent_at = null, technical = 'NOT_SENT' where seq = 3|DISAGREES",
                "update delivery set status = 'SENT' where seq = 3|DISAGREES",
                "update delivery set status = 'SENT', due_at = '2026-01-01' where seq = 4|UNOWNED",
            })
    void what_is_missing_from_the_ledger_is_found(String loss, Kind kind) throws Exception {
        ledger("pragma foreign_keys = off; " + loss);

        assertThat(check()).extracting(Fault::kind).contains(kind);
    }

    @Test
    void a_message_that_never_came_is_found() throws Exception {
        String mail = line("arrived");
        Files.writeString(book(), Files.readString(book()).replace(mail, ""));

        assertThat(check()).extracting(Fault::kind).contains(Kind.LOST_LETTER, Kind.DISAGREES);
    }

    @Test
    void a_repeat_under_another_id_is_found() throws Exception {
        String mail = line("arrived");
        String other = mail.replaceFirst("[0-9a-f]{8}-", "00000000-");
        Files.writeString(book(), Files.readString(book()) + other);

        assertThat(check()).extracting(Fault::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void a_repeat_with_other_bytes_is_found() throws Exception {
        String mail = line("arrived");
        Files.writeString(book(), Files.readString(book()) + mail.replaceFirst("\t[0-9a-f]{64}\t", "\tffff\t"));

        assertThat(check()).extracting(Fault::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void a_true_repeat_is_counted_and_no_fault() throws Exception {
        Files.writeString(book(), Files.readString(book()) + line("arrived"));

        assertThat(check()).isEmpty();
        assertThat(Evidence.read(book(), PRACTICES).repeats()).isEqualTo(1);
    }

    @Test
    void an_input_that_was_acknowledged_and_never_came_in_is_found_by_its_id() throws Exception {
        String answer = line("answered").replaceAll("0000000", "0000077");
        Files.writeString(book(), Files.readString(book()) + answer);

        assertThat(check()).anyMatch(fault -> fault.isLoss() && fault.id().contains("0000077"));
    }

    private List<Fault> check() throws Exception {
        return Checker.check(
                Evidence.read(book(), PRACTICES),
                LedgerFile.in(folder.resolve("data")),
                DISCHARGES::stay,
                CLOCK.instant());
    }

    private Path book() {
        return folder.resolve("book");
    }

    /** The first line of its kind, of the first discharge. */
    private String line(String kind) throws Exception {
        Matcher matcher =
                Pattern.compile("^" + kind + "\t0\t.*\n", Pattern.MULTILINE).matcher(Files.readString(book()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private void ledger(String statements) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/ledger/ledger.db"));
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";")) {
                statement.execute(one);
            }
        }
    }
}
