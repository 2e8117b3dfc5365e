package org.liaisonhub.ledger;

import java.util.HashSet;
import java.util.Set;
import org.liaisonhub.discharge.StayId;

/** The stays that one transaction has to do with: each has its row before anything refers to it, and is asked for once. */
final class Mentions {
    private final StayTable table;
    private final Set<StayId> known = new HashSet<>();

    Mentions(Sql sql) {
        this.table = new StayTable(sql);
    }

    /** From here on the stay has a row. */
    void of(StayId stay) {
        if (known.add(stay)) {
            table.mention(stay);
        }
    }

    /** The stay is known to have one. */
    void found(StayId stay) {
        known.add(stay);
    }
}
