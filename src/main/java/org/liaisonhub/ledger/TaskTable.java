package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Matter;
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
                .withMaybe("stay_key", task.stay().map(StayId::key))
                .withMaybe("part", part(task.about()).map(HubPart::name))
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

    List<Task> openOf(HubPart part) {
        return sql.call("open_tasks_of_part").with("part", part).list(TaskTable::task);
    }

    int timesOpened(Matter about, String key) {
        return Math.toIntExact(byKey("times_opened", about, key).count());
    }

    Optional<Task> last(Matter about, String key) {
        return byKey("last_task", about, key).first(TaskTable::task);
    }

    /** A statement that has a form for a stay's tasks and one for the hub's. */
    private Call byKey(String statement, Matter about, String key) {
        return about.ofStay()
                .map(stay -> sql.call(statement).with("stay_key", stay.key()))
                .orElseGet(() -> sql.call(statement + "_of_hub"))
                .with("task_key", key);
    }

    private static Optional<HubPart> part(Matter about) {
        return about instanceof Matter.OfHub hub ? Optional.of(hub.part()) : Optional.empty();
    }

    List<Task> open(int limit) {
        return sql.call("tasks").with("limit", limit).list(TaskTable::task);
    }

    List<Task> openBehind(Optional<Task> last, int limit) {
        return sql.call("tasks_behind")
                .with("since", last.map(Task::dueAt).orElse(Instant.EPOCH))
                .with("after", last.map(Task::id).orElse(""))
                .with("limit", limit)
                .list(TaskTable::task);
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

    private static Matter about(Columns row) throws SQLException {
        return row.maybeText("part").isPresent()
                ? new Matter.OfHub(row.word(HubPart.class, "part"))
                : new Matter.OfStay(row.stay());
    }

    private static Task task(Columns row) throws SQLException {
        return new Task(
                row.text("id"),
                about(row),
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
