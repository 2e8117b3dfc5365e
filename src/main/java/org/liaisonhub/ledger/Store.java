package org.liaisonhub.ledger;

import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/** A database, connected: runs work on a connection and turns its trouble into {@link LedgerUnavailable}. */
interface Store extends AutoCloseable {
    /** Does the work in one transaction that is on disk when this returns; nothing is written if the work throws. */
    <T> T write(Function<Sql, T> work);

    /**
     * The same for a work that takes more thought than writing, and reads and writes nothing but by its statements: where writers take
     * turns it may be thought through before its turn. It may be done twice; what the last one did counts.
     */
    default <T> T writeAhead(Function<Sql, T> work) {
        return write(work);
    }

    /** Does the work in one transaction and takes it back; what the work throws passes through. */
    <T> T rehearse(Function<Sql, T> work);

    /** Asks outside of any transaction. */
    <T> T read(Function<Sql, T> question);

    /** Makes that whoever reads this subject to change it waits for this transaction to end. */
    void lock(Sql sql, String subject);

    /** Gives some of the room that was freed back to the disk; whether there is more to give. */
    boolean giveBack();

    @Override
    void close();
}
