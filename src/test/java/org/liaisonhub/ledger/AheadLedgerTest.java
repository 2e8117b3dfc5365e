package org.liaisonhub.ledger;

import java.util.function.Consumer;
import org.liaisonhub.delivery.Ledger;

/** The whole contract once more, with every work thought through before its turn. */
class AheadLedgerTest extends SqliteLedgerTest {
    @Override
    public void write(Consumer<Ledger.Entry> work) {
        ledger().commitAhead(entry -> {
            work.accept(entry);
            return "done";
        });
    }
}
