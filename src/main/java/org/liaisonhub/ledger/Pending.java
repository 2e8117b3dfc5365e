package org.liaisonhub.ledger;

import java.util.Optional;
import java.util.function.Function;

/** A work that waits for its turn, and how it ended. Touched only by whoever has the turn, and afterwards by its caller. */
final class Pending<T> {
    private final Function<Sql, T> work;
    private Optional<T> result = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();
    private boolean isOver;

    Pending(Function<Sql, T> work) {
        this.work = work;
    }

    /** Does the work; it counts only once it is {@link #over()}. */
    void run(Sql sql) {
        result = Optional.empty();
        thrown = Optional.empty();
        result = Optional.of(work.apply(sql));
        sql.assertSound();
    }

    /** It failed, and nothing of it is to stay. */
    void failed(Throwable cause) {
        thrown = Optional.of(cause);
    }

    /** What it wrote, if anything, is on disk. */
    void over() {
        isOver = true;
    }

    boolean isOver() {
        return isOver;
    }

    /** What the work returned or threw. */
    T outcome() {
        if (thrown.isPresent()) {
            if (thrown.get() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown.get();
        }
        return result.orElseThrow();
    }
}
