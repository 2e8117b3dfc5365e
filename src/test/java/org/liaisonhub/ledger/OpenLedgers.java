package org.liaisonhub.ledger;

import java.util.function.Consumer;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Ledger;

/** What the contract's parts need: a ledger that is empty when a test begins, and more ledgers on the same tables. */
interface OpenLedgers {
    /** The ledger under test. */
    SqlLedger ledger();

    /** Another one on the same tables, as a second hub or the same hub after a restart has it. */
    SqlLedger another();

    default void write(Consumer<Ledger.Entry> work) {
        ledger().commit(entry -> {
            work.accept(entry);
            return "done";
        });
    }

    default void add(Delivery... deliveries) {
        write(entry -> {
            for (Delivery delivery : deliveries) {
                entry.add(delivery, Story.MESSAGE);
            }
        });
    }
}
