package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Task;

/** A ledger that the first release wrote is brought up to date with everything in it. */
interface UpgradeContract {
    /** Where an empty database is. */
    LedgerSettings empty();

    private Jdbi jdbi() {
        LedgerSettings at = empty();
        return Jdbi.create(at.url(), at.user().orElse(""), at.password().orElse(""));
    }

    @Test
    default void a_ledger_of_the_first_release_keeps_its_tasks_in_their_order_and_takes_tasks_about_the_hub() {
        LedgerSettings settings = empty();
        Flyway.configure()
                .dataSource(
                        settings.url(),
                        settings.user().orElse(""),
                        settings.password().orElse(""))
                .locations("classpath:ledger")
                .placeholders(Dialect.of(settings.url()).words())
                .target("1")
                .load()
                .migrate();
        Task late = Story.task("t1", "TRT-01", "a");
        Task closed = Story.task("t2", "DEL-01", "b");
        try (Handle handle = jdbi().open()) {
            handle.execute(
                    "insert into stay (stay_key, facility, number) values (?, ?, ?)",
                    Story.STAY.key(),
                    Story.STAY.facility(),
                    Story.STAY.number());
            for (Task task : List.of(late, closed)) {
                handle.execute(
                        "insert into task (id, stay_key, task_key, rule, severity, owner, owner_name, place, details,"
                                + " opened_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        task.id(),
                        Story.STAY.key(),
                        task.key(),
                        task.rule(),
                        task.severity().name(),
                        task.owner().name(),
                        task.ownerName(),
                        task.where(),
                        Lines.text(task.details()),
                        Moments.text(task.openedAt()),
                        Moments.text(task.dueAt()));
            }
            handle.execute(
                    "update task set closed_at = ?, closed_by = ?, closed_why = ? where id = 't2'",
                    Moments.text(Story.closing("done").at()),
                    Story.closing("done").who(),
                    "done");
        }

        try (SqlLedger ledger = SqlLedger.open(settings, LedgerContractTest.FORMAT)) {
            assertThat(ledger.tasksOf(Story.STAY)).extracting(Task::id).containsExactly("t1", "t2");
            assertThat(ledger.tasks(10)).containsExactly(late);
            assertThat(ledger.findTask("t2").orElseThrow().closing()).contains(Story.closing("done"));
            ledger.<Boolean>commit(entry -> {
                entry.tasks()
                        .open(new Task(
                                "t3",
                                new Matter.OfHub(HubPart.DISK),
                                late.delivery(),
                                "OPS-04",
                                late.severity(),
                                late.owner(),
                                late.ownerName(),
                                "data",
                                late.details(),
                                late.openedAt(),
                                late.dueAt(),
                                late.closing()));
                return true;
            });
            assertThat(ledger.tasksOf(HubPart.DISK)).extracting(Task::id).containsExactly("t3");
        }
    }
}
