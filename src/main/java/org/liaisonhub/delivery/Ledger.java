package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.letter.DocumentKind;

/**
 * The truth about every stay, delivery and task. What is written in one {@link #commit} is on disk when it returns, all
 * of it or nothing.
 */
public interface Ledger extends LedgerView {
    /**
     * Does the work in one transaction. Everything read in it stays as read until it ends.
     *
     * @throws LedgerUnavailable if it could not be committed; nothing was written, the work can be done again
     */
    <T> T commit(Function<Entry, T> work);

    /**
     * The same for a work that takes much thought: where only one can write at a time, it is thought through before its turn
     * comes, and done again if what it read is not so any more. All it reads of the ledger it reads by the entry.
     */
    <T> T commitAhead(Function<Entry, T> work);

    /**
     * Does the work as {@link #commit} would, and then takes all of it back: nothing of it is kept, and nobody who counts
     * hears of it.
     *
     * @throws LedgerUnavailable if it could not have been committed
     */
    <T> Rehearsed<T> rehearse(Function<Entry, T> work);

    /**
     * What a work did that was taken back.
     *
     * @param result what it returned
     * @param changes what a commit would have told those who count, in order
     */
    record Rehearsed<T>(T result, List<LedgerChange> changes) {}

    /** The ledger cannot do this work now. */
    class LedgerUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LedgerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The ledger can do no work at all now: server away, disk full, file locked. It has nothing to do with what was asked. */
    final class LedgerOutOfReach extends LedgerUnavailable {
        private static final long serialVersionUID = 1L;

        public LedgerOutOfReach(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Gives some of the room that purging freed back to the disk; whether there is more. */
    boolean giveBack();

    /** What can be read and written within one commit. */
    interface Entry extends Dossiers {
        /** Notes that a message came in; false if this very message came in before. */
        boolean receive(Receipt receipt);

        /**
         * Removes the content of a stay: dossier, letters, messages, what its tasks say, the patient's name. What proves the
         * deliveries stays. Of a patient with no other stay the dossier goes too.
         */
        void purge(StayId stay, Instant now);

        /** Whether it is one of {@link LedgerView#toPurge}, now that nobody else can change it. */
        boolean isToPurge(StayId stay, Instant before);

        /** Keeps a file, once however often it comes, and that this subject names it: it stays as long as one does. */
        void keep(Subject about, FileContent file, Instant now);

        /** Keeps the one-line summary of a stay. */
        void summarise(StaySummary summary);

        /** The newest version of a document of the stay. */
        Optional<LetterVersion> newest(StayId stay, DocumentKind kind);

        /** Every version of every document of the stay, oldest first. */
        List<LetterVersion> versions(StayId stay);

        /** Keeps a version; replaces the row if that version is there already. */
        void keep(LetterVersion version);

        /** All deliveries of a stay, oldest first. */
        List<Delivery> deliveries(StayId stay);

        /** One delivery. */
        Optional<Delivery> delivery(String id);

        /** A new delivery with the message that is to travel. */
        void add(Delivery delivery, byte[] message);

        /**
         * Keeps a delivery that changed, with a revision one higher.
         *
         * @throws LedgerUnavailable if somebody else changed it since it was read
         */
        void change(Delivery delivery);

        /** What persons must do. */
        Tasks tasks();

        /** Messages that wait for a person because the hub could not use them. */
        ParkedMessages parked();

        /** Counts a code nobody knows. Called after everything about stays: messages with the same code take turns from here on. */
        void meet(CodeMet code);

        /**
         * Takes, or keeps, what only one of the hubs sharing this ledger should do.
         *
         * @param holder which hub; the same after a restart
         * @return whether it is this hub's until then
         */
        boolean takeDuty(String duty, String holder, Instant now, Instant until);

        /** Adds to the history of a stay. */
        void note(HistoryLine line);

        /**
         * Adds a person's deed to the audit. Called last in a commit: several hubs take turns from here to its end, so
         * that the chain stays one.
         */
        void record(Deed deed);

        /**
         * Takes deliveries whose time has come, for this caller alone until the lease ends; the longest waiting first,
         * and of each recipient at most {@code perRecipient}, counting those under a running lease, so that none waits
         * behind another.
         */
        List<Delivery> claimDue(Instant now, Instant leaseUntil, int limit, int perRecipient);

        /** Deliveries HELD, QUEUED or SENT whose {@link Delivery#dueAt()} has passed, longest overdue first. */
        List<Delivery> overdue(Instant now, int limit);
    }
}
