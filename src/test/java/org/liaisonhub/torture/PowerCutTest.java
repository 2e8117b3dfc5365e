package org.liaisonhub.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.ledger.DurablePostgres;

/**
 * What would be left after a power cut: every acknowledgement, outward and between the steps, begins after a sync has ended
 * that began after what is acknowledged was written. Seen in the system calls of the real processes.
 */
@Tag("slow")
class PowerCutTest {
    @TempDir
    Path folder;

    @BeforeEach
    void strace_is_needed() throws InterruptedException {
        assumeTrue(Strace.isHere(), "strace is not installed or may not trace: nothing is proved about power cuts");
    }

    @Test
    void with_the_embedded_ledger_nothing_is_acknowledged_before_it_is_on_disk() throws Exception {
        Sight sight = Sight.of(folder, Map.of(), List::of, pid -> {});

        prove(sight, call -> call.target().endsWith("/ledger/ledger.db-wal"));
    }

    @Test
    void with_postgresql_nothing_is_acknowledged_before_it_is_on_disk() throws Exception {
        try (EmbeddedPostgres postgres = DurablePostgres.start()) {
            Path password =
                    Files.createDirectories(folder.resolve("data/credentials")).resolve("ledger-password");
            Files.writeString(password, "postgres");
            Sight sight = Sight.of(
                    folder,
                    Map.of(
                            "liaison.ledger.url",
                            postgres.getJdbcUrl("postgres", "postgres"),
                            "liaison.ledger.user",
                            "postgres"),
                    () -> processesOf(postgres),
                    pid -> {});

            prove(sight, call -> call.target().contains("/pg_wal/"));
        }
    }

    private static List<Long> processesOf(EmbeddedPostgres postgres) {
        String port = Integer.toString(postgres.getPort());
        ProcessHandle server = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(port))
                        .isPresent())
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .findFirst()
                .orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void prove(Sight sight, Predicate<Call> isLedger) {
        follow(sight, isLedger);
        assertThatThrownBy(() -> follow(sight.without(isLedger), isLedger))
                .as("a ledger that is not synced is noticed")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> follow(sight.without(call -> call.target().contains("/broker/")), isLedger))
                .as("a journal that is not synced is noticed")
                .isInstanceOf(AssertionError.class);
    }

    private static void follow(Sight sight, Predicate<Call> isLedger) {
        for (int discharge = 0; discharge < Sight.DISCHARGES; discharge++) {
            String controlId = Sight.NAMES.controlId(discharge);
            int mllp = sight.hub().mllpPort();
            int http = sight.hub().httpPort();
            taken(sight, isLedger, http, controlId, call -> call.holds("HTTP/1.1 202"));
            taken(sight, isLedger, mllp, controlId, call -> call.holds("MSA|AA|" + controlId));
        }
        assertThat(sight.evidence().seen()).hasSize(2 * Sight.DISCHARGES);
        sight.evidence().seen().forEach(message -> delivered(sight, isLedger, message));
    }

    /** The bytes came, lay in the journal, and then the answer left; were in the ledger, and then off the queue. */
    private static void taken(
            Sight sight, Predicate<Call> isLedger, int port, String controlId, Predicate<Call> isAnswer) {
        Call came = sight.first(
                controlId + " comes in at " + port,
                0,
                call -> call.isRead() && call.isAt(port) && call.holds(controlId));
        Call journal = sight.first(
                controlId + " into the journal",
                came.start(),
                call -> isJournal(call)
                        && JournalRecord.messageWith(call.data(), controlId).isPresent());
        long id = JournalRecord.messageWith(journal.data(), controlId).orElseThrow();
        Call queued = onQueue(sight, journal, id);
        Call answer = sight.first(
                "answer to " + controlId,
                came.end(),
                call -> call.isWrite() && call.target().equals(came.target()) && isAnswer.test(call));
        before("answer to " + controlId, sight.sync(queued), answer);

        Call folded = sight.first(
                controlId + " into the ledger",
                journal.end(),
                call -> call.isWrite() && isLedger.test(call) && call.holds(controlId));
        before(controlId + " off the intake", sight.sync(folded), offQueue(sight, journal, id));
    }

    /** In the mailbox, and then noted as sent; the answer in the ledger, and then off the queue. */
    private static void delivered(Sight sight, Predicate<Call> isLedger, Evidence.Seen message) {
        String id = message.messageId();
        Call mailed = sight.first(
                id + " into the mailbox",
                0,
                call -> isJournal(call)
                        && JournalRecord.messageWith(call.data(), id).isPresent());
        long mail = JournalRecord.messageWith(mailed.data(), id).orElseThrow();
        Call noted = sight.first(
                id + " sent", 0, call -> call.isWrite() && isLedger.test(call) && call.holds(id, "liaison", "sent"));
        before(id + " noted as sent", sight.sync(onQueue(sight, mailed, mail)), noted);

        Call answered = sight.first(
                "answer to " + id,
                mailed.end(),
                call -> isJournal(call)
                        && JournalRecord.messageWith(call.data(), id)
                                .filter(other -> other != mail)
                                .isPresent());
        long answer = JournalRecord.messageWith(answered.data(), id).orElseThrow();
        Call accepted = sight.first(
                id + " answered",
                answered.end(),
                call -> call.isWrite() && isLedger.test(call) && call.holds(id, message.recipient(), "answered"));
        before("answer to " + id + " off its queue", sight.sync(accepted), offQueue(sight, answered, answer));
    }

    private static boolean isJournal(Call call) {
        return call.isWrite() && call.target().contains("/broker/journal/");
    }

    private static Call onQueue(Sight sight, Call message, long id) {
        return sight.first(
                "message " + id + " on its queue",
                message.start(),
                call -> isJournal(call) && JournalRecord.says(call.data(), id, JournalRecord.ON_QUEUE));
    }

    private static Call offQueue(Sight sight, Call message, long id) {
        return sight.first(
                "message " + id + " off its queue",
                message.start(),
                call -> isJournal(call) && JournalRecord.says(call.data(), id, JournalRecord.OFF_QUEUE));
    }

    private static void before(String what, Call sync, Call next) {
        assertThat(sync.end()).as("%s: %s%nended before%n%s", what, sync, next).isLessThanOrEqualTo(next.start());
    }
}
