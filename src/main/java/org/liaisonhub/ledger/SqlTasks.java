package org.liaisonhub.ledger;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.delivery.Tasks;
import org.liaisonhub.discharge.StayId;

/** The tasks as one transaction reads and writes them: who asks for the open ones has them to himself until it ends. */
final class SqlTasks implements Tasks {
    private final TaskTable table;
    private final Locks locks;
    private final Mentions mentions;
    private final Written written;

    /** @param written takes what is written */
    SqlTasks(Sql sql, Locks locks, Mentions mentions, Written written) {
        this.table = new TaskTable(sql);
        this.locks = locks;
        this.mentions = mentions;
        this.written = written;
    }

    @Override
    public List<Task> openOf(StayId stay) {
        locks.take(stay);
        return table.openOf(stay);
    }

    @Override
    public List<Task> openOf(HubPart part) {
        locks.take("hub " + part);
        return table.openOf(part);
    }

    @Override
    public int timesOpened(Matter about, String key) {
        return table.timesOpened(about, key);
    }

    @Override
    public Optional<Task> last(Matter about, String key) {
        return table.last(about, key);
    }

    @Override
    public void open(Task task) {
        task.stay().ifPresent(mentions::of);
        table.open(task);
        written.add(new LedgerChange.Opened(task));
    }

    @Override
    public void close(String id, Task.Closing closing) {
        table.close(id, closing);
        written.add(new LedgerChange.Closed(id));
    }
}
