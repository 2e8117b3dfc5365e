package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** What people may ask the ledger. Every answer is bounded and served by an index, whatever the ledger's size. */
public interface LedgerView {
    /** The stays in which something was said last, newest first; before a moment. */
    List<StaySummary> stays(Optional<Instant> before, int limit);

    /** The page after a line of {@link #stays}: nothing is left out, however many changed at the same moment. */
    List<StaySummary> staysAfter(Instant changedAt, StayId stay, int limit);

    /** Stays whose number is exactly this, in any facility. */
    List<StaySummary> staysNumbered(String number);

    /** One stay's line. */
    Optional<StaySummary> stay(StayId stay);

    /** Everything known about a subject. */
    Dossier known(Subject subject);

    /** The bytes of an attached file, by their SHA-256 in hexadecimal. */
    Optional<byte[]> attachment(String digest);

    /** Versions of a stay's documents, oldest first. */
    List<LetterVersion> versions(StayId stay);

    /** A stay's deliveries, oldest first. */
    List<Delivery> deliveriesOf(StayId stay);

    /** One delivery. */
    Optional<Delivery> findDelivery(String id);

    /** The message that travels for a delivery. */
    Optional<byte[]> message(String deliveryId);

    /** Deliveries that are not settled, oldest first. */
    List<Delivery> undelivered(int limit);

    /** Open tasks, first due first. */
    List<Task> tasks(int limit);

    /** Open tasks by due time and id, for who goes through all of them; those behind this one, open or closed since. */
    List<Task> tasksBehind(Optional<Task> last, int limit);

    /** One task, open or closed. */
    Optional<Task> findTask(String id);

    /** A stay's tasks, open and closed, oldest first. */
    List<Task> tasksOf(StayId stay);

    /** Open tasks about a part of the hub, first due first. */
    List<Task> tasksOf(HubPart part);

    /** Whether a letter must not leave, nor leave again: nobody can tell of whom it tells. */
    default boolean isBlocked(Delivery delivery) {
        return delivery.isLetter()
                && stay(delivery.document().stay())
                        .filter(stay -> stay.state() == StaySummary.State.BLOCKED)
                        .isPresent();
    }

    /** Waiting parked messages, newest first and without bytes; those behind a place, if one is given. */
    List<Parked> parked(ParkedSearch search, Optional<ParkedPlace> after, int limit);

    /** The same from the beginning, of those in whose words a text is. */
    default List<Parked> parked(Optional<String> containing, int limit) {
        return parked(ParkedSearch.containing(containing), Optional.empty(), limit);
    }

    /** Waiting parked messages of one reason in the order they came, without bytes; those behind a place, if one is given. */
    List<Parked> parkedFor(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit);

    /** Waiting parked messages by feed and reason. */
    List<ParkedGroup> parkedGroups();

    /** Codes nobody knew when they came, by feed and kind, the most frequent first. */
    List<CodeMet> codesMet(CodeSearch search, int limit);

    /** One parked message with its bytes. */
    Optional<Parked> findParked(String id);

    /** A stay's history, oldest first. */
    List<HistoryLine> history(StayId stay);

    /** What came in and left on a day. */
    DayBook days();

    /** Stays that left or were cancelled, silent since a moment and with nothing open; longest silent first. */
    List<StayId> toPurge(Instant before, int limit);

    /** How many deliveries there are in each unsettled status, open tasks and parked messages; names as in the API. */
    Map<String, Long> counts();

    /** How much is open in groups; what is due by this moment is overdue. Reads all that is open: for seconds, not for requests. */
    OpenWork openWork(Instant now);

    /** When the oldest unsettled delivery came to be. */
    Optional<Instant> oldestUndelivered();

    /** Who did what, and why. */
    AuditTrail audit();
}
