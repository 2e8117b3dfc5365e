package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.console.TaskSentences;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.HubTasks;
import org.liaisonhub.delivery.ParkedWatch;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.CertificateDate;
import org.liaisonhub.keys.CertificateDate.Use;
import org.liaisonhub.ledger.SqlLedger;

class HubWatchStepTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    @TempDir
    Path folder;

    private SqlLedger ledger;
    private List<CertificateDate> certificates = List.of();
    private HubWatchStep step;

    @BeforeEach
    void open() {
        ledger = SqlLedger.open(folder, new JsonDossierFormat());
        InstantSource clock = InstantSource.fixed(NOW);
        HubTasks tasks = new HubTasks(ledger, (fixer, dossier) -> fixer.name(), new WorkingCalendar(PARIS), clock);
        step = new HubWatchStep(new ParkedWatch(ledger, tasks), tasks, () -> certificates, PARIS, clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Task> look(CertificateDate... inUse) {
        certificates = List.of(inUse);
        step.certificates();
        return ledger.tasksOf(HubPart.CERTIFICATE);
    }

    private static CertificateDate ends(Use use, String name, Duration left) {
        return new CertificateDate(use, name, NOW.plus(left));
    }

    @Test
    void nobody_is_told_of_a_certificate_that_is_good_for_more_than_thirty_days() {
        assertThat(look(ends(Use.SERVER, "server.pem", Duration.ofDays(31)))).isEmpty();
    }

    @Test
    void thirty_days_ahead_somebody_has_a_task_that_says_whose_certificate_ends_when_and_what_to_do() {
        List<Task> tasks = look(
                ends(Use.RECIPIENT, "gp-martin", Duration.ofDays(30)),
                ends(Use.AUTHORITY, "ca.pem", Duration.ofDays(400)));

        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(23)));
            assertThat(TaskSentences.in(Locale.ENGLISH).of(task)).contains("gp-martin", "2026-04-04", "hand it over");
        });
    }

    @Test
    void a_certificate_that_ended_is_due_the_same_day() {
        assertThat(look(ends(Use.SERVER, "server.pem", Duration.ofDays(-1))))
                .extracting(Task::dueAt)
                .containsExactly(Instant.parse("2026-03-05T19:00:00Z"));
    }

    @Test
    void a_renewed_certificate_closes_its_task_and_no_other() {
        look(ends(Use.RECIPIENT, "gp-martin", Duration.ofDays(3)), ends(Use.RECIPIENT, "gp-petit", Duration.ofDays(3)));

        assertThat(look(
                        ends(Use.RECIPIENT, "gp-martin", Duration.ofDays(700)),
                        ends(Use.RECIPIENT, "gp-petit", Duration.ofDays(3))))
                .extracting(Task::where)
                .containsExactly("recipient gp-petit");
    }
}
