package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.PrivateFolder;
import org.liaisonhub.ledger.LedgerSettings;
import org.liaisonhub.ledger.SqlLedger;

/** The hub looks after its audit: it notes where the chain stood, and tells somebody when it is not whole any more. */
class AuditDeskTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    @TempDir
    Path data;

    private SqlLedger ledger;
    private AuditDesk audit;
    private AuditWatchStep step;

    @BeforeEach
    void open() throws Exception {
        HubSettings settings = HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties());
        PrivateFolder.make(settings.ledgerFolder());
        ledger = SqlLedger.open(settings.ledgerFolder(), new JsonDossierFormat());
        audit = new AuditDesk(settings, ledger, CLOCK);
        step = new AuditWatchStep(
                audit,
                new HubTasks(ledger, (fixer, dossier) -> "operations", new WorkingCalendar(settings.zone()), CLOCK));
        deed();
        deed();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void deed() {
        new AuditBook(ledger, CLOCK)
                .record(
                        new Desk.Person("A. Person", "because"),
                        Act.RELOADED,
                        new Thing(Thing.Kind.DIRECTORY, ""),
                        "",
                        Deed.Outcome.DONE);
    }

    private void tamper(String sql) {
        try (Handle handle = Jdbi.open(LedgerSettings.in(data.resolve("ledger")).url())) {
            handle.execute("drop trigger if exists audit_not_changed");
            handle.execute("drop trigger if exists audit_not_taken_out");
            handle.execute(sql);
        }
    }

    @Test
    void a_whole_chain_is_noted_once_and_makes_no_task() throws Exception {
        step.look();
        step.look();

        assertThat(Files.readString(data.resolve("audit-heads")))
                .isEqualTo(ledger.audit().head() + " 2026-11-22T10:00:00Z\n");
        assertThat(ledger.tasksOf(HubPart.AUDIT)).isEmpty();
    }

    @Test
    void an_end_that_was_cut_off_after_it_was_noted_becomes_a_task_and_is_not_noted_as_whole() throws Exception {
        step.look();
        String noted = Files.readString(data.resolve("audit-heads"));
        tamper("delete from audit where seq = 2");

        step.look();
        step.look();

        assertThat(audit.check().fault()).contains(new Check.Fault(2, Check.Kind.CUT_OFF));
        assertThat(ledger.tasksOf(HubPart.AUDIT))
                .singleElement()
                .satisfies(task -> assertThat(task.details()).containsExactly("2"));
        assertThat(Files.readString(data.resolve("audit-heads"))).isEqualTo(noted);
    }

    @Test
    void a_note_that_a_power_cut_left_half_written_does_not_hide_the_others() throws Exception {
        step.look();
        Files.writeString(data.resolve("audit-heads"), "3:00", StandardOpenOption.APPEND);

        deed();
        step.look();
        assertThat(audit.check().fault()).isEmpty();
        assertThat(new HeadBook(data).noted()).hasSize(2);
        tamper("update audit set why = 'X' where seq = 1");

        assertThat(audit.check().fault()).contains(new Check.Fault(1, Check.Kind.CHANGED));
    }
}
