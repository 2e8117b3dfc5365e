package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.StayId;

/** What persons must do, and what they did. */
final class TaskTable {
    private static final int AT_MOST = 1_000;

    private final Sql sql;

    TaskTable(Sql sql) {
        this.sql = sql;
    }

    void open(Task task) {
        sql.call("open_task")
                .with("id", task.id())
                .with("stay_key", task.stay().key())
                .with("task_key", task.key())
                .withMaybe("delivery_id", task.delivery())
                .with("rule", task.rule())
                .with("severity", task.severity())
                .with("owner", task.owner())
                .with("owner_name", task.ownerName())
                .with("place", task.where())
                .with("details", Lines.text(task.details()))
                .with("opened_at", task.openedAt())
                .with("due_at", task.dueAt())
                .withClosing("closed", task.closing())
                .write();
    }

    /** The first closing stands. */
    void close(String id, Task.Closing closing) {
        sql.call("close_task")
                .with("id", id)
                .withClosing("closed", Optional.of(closing))
                .write();
    }

    List<Task> openOf(StayId stay) {
        return sql.call("open_tasks_of_stay").with("stay_key", stay.key()).list(TaskTable::task);
    }

    int timesOpened(StayId stay, String key) {
        return Math.toIntExact(sql.call("times_opened")
                .with("stay_key", stay.key())
                .with("task_key", key)
                .count());
    }

    Optional<Task> last(StayId stay, String key) {
        return sql.call("last_task")
                .with("stay_key", stay.key())
                .with("task_key", key)
                .first(TaskTable::task);
    }

    List<Task> open(int limit) {
        return sql.call("tasks").with("limit", limit).list(TaskTable::task);
    }

    Optional<Task> find(String id) {
        return sql.call("task").with("id", id).first(TaskTable::task);
    }

    List<Task> of(StayId stay) {
        return sql.call("tasks_of_stay")
                .with("stay_key", stay.key())
                .with("limit", AT_MOST)
                .list(TaskTable::task);
    }

    private static Task task(Columns row) throws SQLException {
        return new Task(
                row.text("id"),
                row.stay(),
                row.maybeText("delivery_id"),
                row.text("rule"),
                row.word(Severity.class, "severity"),
                row.word(Fixer.class, "owner"),
                row.text("owner_name"),
                row.text("place"),
                Lines.read(row.text("details")),
                row.moment("opened_at"),
                row.moment("due_at"),
                row.closing("closed"));
    }
}
