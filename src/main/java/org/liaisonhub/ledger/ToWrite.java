package org.liaisonhub.ledger;

/**
 * What is to be written in the turn.
 *
 * @param isOne whether the work took for granted that it is one row
 */
record ToWrite(Call call, boolean isOne) {
    /** Writes it; whether it went as the work took for granted. */
    boolean isDone(Sql sql) {
        if (isOne) {
            return sql.writeOne(call);
        }
        sql.write(call);
        return true;
    }
}
