package org.liaisonhub.ledger;

import java.util.List;

/**
 * What a question was answered ahead of the turn.
 *
 * @param rows of each row all its columns
 */
record AsRead(Call question, List<List<Object>> rows) {
    /** Whether the answer is the same now. */
    boolean isSo(Sql sql) {
        return sql.list(question, Columns::all).equals(rows);
    }
}
