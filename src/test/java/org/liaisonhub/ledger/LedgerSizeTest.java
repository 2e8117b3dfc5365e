package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Reconcile;
import org.liaisonhub.discharge.StayId;

/** A ledger with a million deliveries answers every question in under 100 ms. */
@Tag("slow")
class LedgerSizeTest {
    private static final StayId STAY = new StayId("750000001", "S-77777");
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private static final List<String> A_MILLION = List.of(
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 500000)"
                    + " insert into stay (stay_key, facility, number, state, patient, ward, left_at, changed_at)"
                    + " select '750000001/S-' || i, '750000001', 'S-' || i, 'LEFT', 'DUPONT', 'C1',"
                    + " strftime('%Y-%m-%dT%H:%M:%S', 1700000000 + i * 60, 'unixepoch') || '.000000000Z',"
                    + " strftime('%Y-%m-%dT%H:%M:%S', 1700000000 + i * 60, 'unixepoch') || '.000000000Z' from n",
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)"
                    + " insert into delivery (seq, id, stay_key, kind, version, purpose, recipient, channel, status, technical,"
                    + " business, human, attempts, created_at, not_before, sent_at, answer_by, due_at, note, revision, lease_until)"
                    + " select i, 'd-' || i, '750000001/S-' || (1 + i / 2 % 500000), 'LIAISON_LETTER', 1,"
                    + " 'FIRST', case when i % 50 = 0 then 'busy' else 'r-' || (i % 3000) end, 'mailbox',"
                    + " case when i % 50 = 0 then 'QUEUED' when i % 500 = 1 then 'SENT' when i % 500 = 2 then 'QUEUED'"
                    + " when i % 5000 = 3 then 'DEAD' else 'ACCEPTED' end, 'SENT', 'NO_ANSWER', 'UNKNOWN', 1,"
                    + " '2026-03-01T00:00:00.' || printf('%09d', i) || 'Z', '2026-03-01T00:00:00.' || printf('%09d', i) || 'Z',"
                    + " null, '2026-03-09T00:00:00.000000000Z', '2026-03-06T00:00:00.000000000Z', null, 1, null from n",
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)"
                    + " insert into task (seq, id, stay_key, task_key, delivery_id, rule, severity, owner, owner_name, place,"
                    + " details, opened_at, due_at, closed_at, closed_by, closed_why)"
                    + " select i, 't-' || i, '750000001/S-' || (1 + i / 2 % 500000), 'TRT-01 x' || i, null,"
                    + " 'TRT-01', 'MAJOR', 'MED', 'Dr', 'x' || i, '', '2026-03-01T00:00:00.000000000Z',"
                    + " '2026-03-02T00:00:00.000000000Z',"
                    + " case when i % 1000 = 0 then null else '2026-03-02T00:00:00.000000000Z' end, 'x', 'y' from n",
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)"
                    + " insert into history select i, '750000001/S-' || (1 + i / 2 % 500000),"
                    + " '2026-03-01T00:00:00.000000000Z', null, 'liaison', 'said', 'words' from n",
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)"
                    + " insert into parked (id, feed, format, control_id, code, reason, parked_at, settled_at, settled_by, settled_why,"
                    + " content) select 'p-' || i, 'adt', 'x', 'M' || i, 'HUB-1', 'segment is missing',"
                    + " '2026-03-01T00:00:00.000000000Z', case when i % 20 = 0 then null else '2026-03-02T00:00:00.000000000Z' end,"
                    + " 'x', 'y', zeroblob(2000) from n");

    @TempDir
    Path data;

    @Test
    void a_million_deliveries_and_every_question_prints_what_it_took() {
        try (SqlLedger ledger = SqlLedger.open(data, LedgerContractTest.FORMAT)) {
            try (Handle handle = Jdbi.open(LedgerSettings.in(data).url())) {
                A_MILLION.forEach(handle::execute);
            }

            ask("stays", ledger, l -> l.stays(Optional.empty(), 50));
            ask("stays before", ledger, l -> l.stays(Optional.of(Instant.parse("2024-01-01T00:00:00Z")), 50));
            ask("staysNumbered", ledger, l -> l.staysNumbered("S-77777"));
            ask("stay", ledger, l -> l.stay(STAY));
            ask("known", ledger, l -> l.known(STAY));
            ask("versions", ledger, l -> l.versions(STAY));
            ask("deliveriesOf", ledger, l -> l.deliveriesOf(STAY));
            ask("findDelivery", ledger, l -> l.findDelivery("d-500000"));
            ask("message", ledger, l -> l.message("d-500000"));
            ask("undelivered", ledger, l -> l.undelivered(200));
            ask("tasks", ledger, l -> l.tasks(200));
            ask("findTask", ledger, l -> l.findTask("t-5"));
            ask("tasksOf", ledger, l -> l.tasksOf(STAY));
            ask("parked", ledger, l -> l.parked(Optional.empty(), 50));
            ask("parked containing", ledger, l -> l.parked(Optional.of("nowhere"), 50));
            ask("history", ledger, l -> l.history(STAY));
            ask("counts", ledger, SqlLedger::counts);
            ask("oldestUndelivered", ledger, SqlLedger::oldestUndelivered);
            ask("claimDue", ledger, l -> l.<List<Delivery>>commit(e -> e.claimDue(NOW, NOW.plusSeconds(1), 100, 5)));
            ask("toPurge", ledger, l -> l.toPurge(Instant.parse("2027-01-01T00:00:00Z"), 20));
            ask("parkedGroups", ledger, SqlLedger::parkedGroups);
            ask("tasksOf part", ledger, l -> l.tasksOf(HubPart.PARKED));
            Reconcile reconcile = new Reconcile(ledger, ZoneOffset.UTC, InstantSource.fixed(NOW));
            ask("reconcile a day of 1,440", ledger, l -> reconcile.of(LocalDate.of(2024, 3, 1)));
            ask("overdue", ledger, l -> l.<List<Delivery>>commit(e -> e.overdue(NOW.plusSeconds(86_400), 200)));
        }
    }

    private static void ask(String name, SqlLedger ledger, Consumer<SqlLedger> question) {
        question.accept(ledger);
        long start = System.nanoTime();
        question.accept(ledger);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%-18s %6.1f ms%n", name, taken.toNanos() / 1e6);
    }
}
