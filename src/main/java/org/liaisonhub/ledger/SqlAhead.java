package org.liaisonhub.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/**
 * Statements of a work that is worked out before its turn: what it reads it gets at once, what it writes is noted. Whatever cannot
 * be known ahead is refused: reading what was written, and how many rows were.
 */
final class SqlAhead extends Sql {
    private final SqliteReaders readers;
    private final List<AsRead> reads = new ArrayList<>();
    private final List<ToWrite> writes = new ArrayList<>();

    SqlAhead(SqliteReaders readers, Statements statements) {
        super(statements);
        this.readers = readers;
    }

    /**
     * Works something out.
     *
     * @throws LedgerUnavailable if it cannot be worked out ahead, or there was trouble
     */
    <T> WorkedOut<T> workOut(Function<Sql, T> work) {
        T result = work.apply(this);
        assertSound();
        return new WorkedOut<>(result, List.copyOf(reads), List.copyOf(writes));
    }

    @Override
    int rows(Call call) {
        throw refused("how many rows are written is not known ahead");
    }

    @Override
    void write(Call call) {
        writes.add(new ToWrite(call, false));
    }

    /** Taken for granted, and looked at in the turn. */
    @Override
    boolean writeOne(Call call) {
        writes.add(new ToWrite(call, true));
        return true;
    }

    @Override
    <T> List<T> list(Call call, Columns.Reading<T> reading) {
        if (!call.statement().isQuery()
                || writes.stream().anyMatch(write -> write.call().mayChange(call))) {
            throw refused("what is written is not read ahead");
        }
        List<List<Object>> rows = new ArrayList<>();
        List<T> read = readers.read(sql -> {
            rows.clear();
            return sql.list(call, row -> {
                rows.add(row.all());
                return reading.of(row);
            });
        });
        reads.add(new AsRead(call, rows));
        return read;
    }
}
