package org.liaisonhub.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/**
 * Writers of a SQLite file take turns in the order in which they came; SQLite's own lock, which is not fair, is only met when another
 * program uses the file.
 *
 * <p>Whoever has the turn also does the works that came meanwhile, and syncs once for all of them: under load a sync, the dearest part
 * of a commit, is shared. Where one of them fails nothing is written, and each is done again alone. No work returns before the commit
 * it is in.
 */
final class SqliteTurns {
    /** Works in one commit at most: a reader's view of the log, and a failed commit, stay small. */
    private static final int TOGETHER = 32;

    private final SqliteWriter writer;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

    /** @param patience how long a work waits for its turn */
    SqliteTurns(SqliteWriter writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /** As {@link Store#write}. */
    <T> T write(Function<Sql, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a commit within a commit; the inner work belongs to the outer one");
        }
        Pending<T> mine = new Pending<>(work);
        waiting.add(mine);
        waitForTurn().ifPresent(because -> giveUp(mine, because));
        try {
            while (!mine.isOver()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    /**
     * As {@link Store#rehearse}: in a turn of its own, so that nothing anybody waits for is in the transaction that is taken
     * back, nor anything of the rehearsal in one that is not.
     */
    <T> T rehearse(Function<Sql, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a rehearsal within a commit");
        }
        waitForTurn().ifPresent(because -> {
            throw Faults.unavailable(because);
        });
        Pending<T> mine = new Pending<>(work);
        try {
            rehearse(mine);
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    private void rehearse(Pending<?> one) {
        try {
            writer.begin();
            one.run(writer.sql());
            writer.undo();
        } catch (LedgerUnavailable trouble) {
            writer.forget(trouble);
            one.failed(trouble);
        } catch (RuntimeException | Error thrown) {
            writer.undo();
            one.failed(thrown);
        }
    }

    /** Why it is not this thread's turn after all. */
    private Optional<Exception> waitForTurn() {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.empty()
                    : Optional.of(new TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }

    /** What nobody has begun is not done any more; what somebody has begun ends as his commit ends. */
    private void giveUp(Pending<?> mine, Exception because) {
        if (waiting.remove(mine)) {
            throw Faults.unavailable(because);
        }
        turn.lock();
    }

    private List<Pending<?>> next() {
        // With room for all: whatever is taken from the queue is in the list.
        List<Pending<?>> next = new ArrayList<>(TOGETHER);
        for (Pending<?> one = waiting.poll(); one != null; one = next.size() < TOGETHER ? waiting.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void commit(List<Pending<?>> works) {
        try {
            if (works.size() == 1 || !isCommitted(works)) {
                works.forEach(this::commit);
            }
        } catch (RuntimeException | Error thrown) {
            // Memory ran out in the commit, or in taking it back: a work neither over nor failed would keep the turn
            // for ever.
            for (Pending<?> one : works) {
                if (!one.isOver()) {
                    one.failed(thrown);
                    one.over();
                }
            }
            writer.forget();
        }
    }

    /** All in one transaction; false if there was trouble before its end, and nothing is written. */
    private boolean isCommitted(List<Pending<?>> works) {
        try {
            writer.begin();
            works.forEach(one -> one.run(writer.sql()));
        } catch (LedgerUnavailable trouble) {
            writer.forget(trouble);
            return false;
        } catch (RuntimeException | Error thrown) {
            // Done again alone, it throws again, and then nobody else has to be done again because of it.
            writer.undo();
            return false;
        }
        try {
            writer.commit();
        } catch (LedgerUnavailable trouble) {
            writer.forget(trouble);
            works.forEach(one -> one.failed(trouble));
        }
        works.forEach(Pending::over);
        return true;
    }

    private void commit(Pending<?> one) {
        try {
            writer.begin();
            one.run(writer.sql());
            writer.commit();
        } catch (LedgerUnavailable trouble) {
            writer.forget(trouble);
            one.failed(trouble);
        } catch (RuntimeException | Error thrown) {
            writer.undo();
            one.failed(thrown);
        }
        one.over();
    }

    void close() {
        turn.lock();
        try {
            writer.forget();
        } finally {
            turn.unlock();
        }
    }
}
