package org.liaisonhub.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A work that was done ahead of its turn: what it returned, what it read, and what it would write. Where every question is answered in
 * the turn as it was before, the work would do the same again, and what it would write is written. A work reads the ledger by its
 * statements only, so nothing else needs to be compared.
 */
record WorkedOut<T>(T result, List<AsRead> reads, List<ToWrite> writes) {
    /** Writes; empty, with nothing written, if the work must be done in the turn after all. */
    Optional<T> written(Sql sql) {
        if (!reads.stream().allMatch(read -> read.isSo(sql))) {
            return Optional.empty();
        }
        for (int i = 0; i < writes.size(); i++) {
            if (!writes.get(i).isDone(sql)) {
                if (i == 0) {
                    return Optional.empty();
                }
                throw sql.refused("what is written changed meanwhile; do it again");
            }
        }
        return Optional.of(result);
    }
}
