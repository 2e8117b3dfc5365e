package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedMessages;
import org.liaisonhub.delivery.Task;

/** The parked messages as one transaction reads and writes them. */
final class SqlParkedMessages implements ParkedMessages {
    private final ParkedTable table;
    private final PurgeTables purging;
    private final Locks locks;
    private final Written written;

    /** @param written takes what is written */
    SqlParkedMessages(Sql sql, Locks locks, Written written) {
        this.locks = locks;
        this.table = new ParkedTable(sql);
        this.purging = new PurgeTables(sql);
        this.written = written;
    }

    @Override
    public void park(Parked parked) {
        table.park(parked);
        written.add(new LedgerChange.WasParked(parked.code()));
    }

    @Override
    public Optional<Parked> find(String id) {
        locks.take("parked " + id);
        return table.find(id);
    }

    @Override
    public void settle(String id, Task.Closing closing) {
        table.settle(id, closing);
    }

    @Override
    public void settleAfterAll(String id, Task.Closing closing) {
        table.settleAfterAll(id, closing);
    }

    @Override
    public int purge(Instant before, int limit, Instant now) {
        return purging.purgeParked(before, limit, now);
    }
}
