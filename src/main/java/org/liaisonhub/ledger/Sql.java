package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.Optional;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** The ledger's statements on one connection, for one work. Remembers trouble, so that the work cannot overlook it. */
final class Sql {
    private final Preparing preparing;
    private final Statements statements;
    private Optional<LedgerUnavailable> trouble = Optional.empty();

    Sql(Preparing preparing, Statements statements) {
        this.preparing = preparing;
        this.statements = statements;
    }

    /** The statement of that name. */
    Call call(String name) {
        return new Call(this, preparing, statements.named(name));
    }

    LedgerUnavailable troubled(Throwable cause) {
        return remember(Faults.unavailable(cause));
    }

    /** What was asked for does not fit what is there. */
    LedgerUnavailable refused(String why) {
        return remember(new LedgerUnavailable(why, new SQLException("refused")));
    }

    private LedgerUnavailable remember(LedgerUnavailable what) {
        trouble = Optional.of(what);
        return what;
    }

    /** @throws LedgerUnavailable if any call went wrong, even if the work went on */
    void assertSound() {
        trouble.ifPresent(what -> {
            throw what;
        });
    }
}
