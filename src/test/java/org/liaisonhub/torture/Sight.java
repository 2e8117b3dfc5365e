package org.liaisonhub.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.liaisonhub.load.Discharges;
import org.liaisonhub.load.HubAddress;
import org.liaisonhub.load.Load;
import org.liaisonhub.load.LoadBook;
import org.liaisonhub.load.LoadInput;
import org.liaisonhub.load.LoadPlan;
import org.liaisonhub.load.Practices;
import org.liaisonhub.load.SeparateHub;

/**
 * What was seen while a hub took and delivered a few discharges, one after another.
 *
 * @param calls the system calls of its process, and of others it relies on
 * @param evidence what senders and recipients know
 * @param hub where it listens, and its data
 */
record Sight(List<Call> calls, Evidence evidence, HubAddress hub) {
    static final int DISCHARGES = 6;
    static final Practices PRACTICES = new Practices(2, 2);
    private static final InstantSource CLOCK = InstantSource.system();
    static final Discharges NAMES = new Discharges("CUT", PRACTICES, CLOCK.instant(), ZoneId.of("Europe/Paris"));
    private static final int PAGE = 8_192;
    private static final int PAGE_HEAD = 24;

    /**
     * Watches a hub on this folder.
     *
     * @param others further processes to watch, asked for once the hub is ready
     * @param begun told the hub's process once it is ready and nothing has been sent
     */
    static Sight of(Path folder, Map<String, String> settings, Supplier<List<Long>> others, Beginning begun)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        PRACTICES.writeInto(data);
        Path book = folder.resolve("book");
        Path log = Files.createFile(folder.resolve("hub.log"));
        HubAddress address = SeparateHub.freeAddress(data);
        try (SeparateHub hub = SeparateHub.start(Path.of("").toAbsolutePath(), address, log, settings, List.of());
                LoadBook notes = LoadBook.open(book);
                Load load = new Load(address, PRACTICES, NAMES, notes, CLOCK)) {
            assertThat(hub.isReadyWithin(120))
                    .as("ready: %s", Files.readString(log))
                    .isTrue();
            load.answer();
            List<Long> pids = new ArrayList<>(others.get());
            pids.add(hub.pid());
            Strace strace = new Strace(folder.resolve("trace"), pids);
            try (strace) {
                begun.at(hub.pid());
                load.send(new LoadPlan(
                        0, DISCHARGES, 1, OptionalDouble.of(2), LoadInput.JSON_MLLP, Duration.ofMinutes(2)));
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> Evidence.read(book, PRACTICES).seen().size() >= 2 * DISCHARGES);
                assertThat(load.isSentWithin(60)).isTrue();
                String ledger =
                        settings.getOrDefault("liaison.ledger.url", "jdbc:sqlite:" + data.resolve("ledger/ledger.db"));
                Awaitility.await().until(() -> accepted(ledger) == 2 * DISCHARGES);
                load.close();
                hub.close();
            }
            List<Call> calls =
                    strace.calls().stream().map(Sight::withoutPageHeads).toList();
            return new Sight(calls, Evidence.read(book, PRACTICES), address);
        }
    }

    private static int accepted(String ledger) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ledger);
                Statement asked = connection.createStatement();
                ResultSet count = asked.executeQuery("select count(*) from delivery where status = 'ACCEPTED'")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Hears that a hub is ready and watched. */
    interface Beginning {
        void at(long pid) throws IOException;
    }

    /** The heads of the pages of PostgreSQL's log can stand in the middle of a text. */
    private static Call withoutPageHeads(Call call) {
        return call.isWrite() && call.target().contains("/pg_wal/")
                ? call.with(Bytes.withoutHeads(call.data(), PAGE, PAGE_HEAD))
                : call;
    }

    /** The first such call that began after this moment. */
    Call first(String what, long after, Predicate<Call> wanted) {
        return calls.stream()
                .filter(call -> call.start() >= after && wanted.test(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no system call: " + what));
    }

    /** The first sync of the same file that began after the write had ended. */
    Call sync(Call write) {
        return first(
                "sync of " + write.target(),
                write.end(),
                call -> call.isSync() && call.target().equals(write.target()));
    }

    /** The same without these syncs. */
    Sight without(Predicate<Call> syncs) {
        return new Sight(
                calls.stream()
                        .filter(call -> !(call.isSync() && syncs.test(call)))
                        .toList(),
                evidence,
                hub);
    }
}
