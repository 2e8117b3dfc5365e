package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** The ledger's statements, for one work. Remembers trouble, so that the work cannot overlook it. */
abstract class Sql {
    private final Statements statements;
    private Optional<LedgerUnavailable> trouble = Optional.empty();

    Sql(Statements statements) {
        this.statements = statements;
    }

    /** The statement of that name. */
    final Call call(String name) {
        return new Call(this, statements.named(name));
    }

    /** As {@link Call#rows()}. */
    abstract int rows(Call call);

    /** As {@link Call#write()}. */
    abstract void write(Call call);

    /** As {@link Call#writeOne()}. */
    abstract boolean writeOne(Call call);

    /** As {@link Call#list}. */
    abstract <T> List<T> list(Call call, Columns.Reading<T> reading);

    final LedgerUnavailable troubled(Throwable cause) {
        return remember(Faults.unavailable(cause));
    }

    /** What was asked for does not fit what is there. */
    final LedgerUnavailable refused(String why) {
        return remember(new LedgerUnavailable(why, new SQLException("refused")));
    }

    private LedgerUnavailable remember(LedgerUnavailable what) {
        trouble = Optional.of(what);
        return what;
    }

    /** @throws LedgerUnavailable if any call went wrong, even if the work went on */
    final void assertSound() {
        trouble.ifPresent(what -> {
            throw what;
        });
    }
}
