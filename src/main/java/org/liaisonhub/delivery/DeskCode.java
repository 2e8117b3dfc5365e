package org.liaisonhub.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the desk has to say about an action, each with the names of the details it speaks of. The sentences are in
 * {@code delivery/desk_fr.properties} and {@code desk_en.properties} under the code.
 */
public enum DeskCode {
    /** Done: queued again with the same message id. */
    SENT_AGAIN("recipient"),
    /** Done: the document is queued for somebody else. */
    REDIRECTED("recipient"),
    /** Done: the other has it already, or will. */
    ON_ITS_WAY("recipient"),
    /** Done: what was held leaves, so many deliveries. */
    RELEASED("leaving"),
    /** Done: so many recipients are told. */
    TAKEN_BACK("told"),
    /** Done. */
    TASK_CLOSED,
    /** Done: a parked message says something of so many stays. */
    FOLDED("stays"),
    /** Done: a parked message is its recipient's answer; the delivery is as it is now. */
    ANSWERED("recipient", DeskCode.STATUS),
    /** Done: there was nothing to do about a parked message. */
    KEPT,
    /** Done: a parked message waits no more. */
    DISMISSED,
    /** Done: the directory is read again, and stays that waited for a recipient looked at again. */
    DIRECTORY_IN_FORCE("recipients", "stays"),
    /** Done: the list of MLLP senders is read again. */
    SENDERS_IN_FORCE("senders"),
    /** Done: the tables of local codes are read again. */
    CODES_IN_FORCE("tables", "codes"),

    /** Not possible: a blocking finding is open. */
    HELD,
    /** Not possible: nothing follows on that status but what the hub does itself. */
    STATUS_IS_FINAL(DeskCode.STATUS),
    /** Not possible: the letter was taken back. */
    LETTER_TAKEN_BACK,
    /** Not possible: there is a newer version. */
    OUT_OF_DATE("version"),
    /** Not possible: the content was removed after retention. */
    CONTENT_REMOVED,
    /** Not possible: the directory has no secure address of the recipient. */
    NO_SECURE_ADDRESS("recipient"),
    /** Not possible: only who got the letter is told that it was taken back. */
    WITHDRAWAL_KEEPS_ITS_RECIPIENT,
    /** Not possible: the newest version went to that recipient. */
    WENT_THERE("recipient"),
    /** Not possible: the hospital says who must not be told. */
    NOT_TO_BE_TOLD("recipient"),
    /** Not possible: only what is held can be released. */
    NOT_HELD(DeskCode.STATUS),
    /** Not possible: a rule that no person lifts at the desk. */
    HELD_BY_RULE("rule"),
    /** Not possible: nothing about the stay is left to take back. */
    STAY_TAKEN_BACK,
    /** Not possible. */
    TASK_CLOSED_BEFORE,
    /** Not possible: why a parked message goes on waiting, as the reader of its standard says it. */
    STILL_NOT_UNDERSTOOD(DeskCode.REASON, "why"),
    /** Not possible: the hub asks senders for no certificate. */
    SENDERS_HAVE_NO_CERTIFICATES,
    /** Not possible: a file of the operator has a fault; which file, where and what, as the log says it. */
    FILE_REFUSED("why"),

    /** Not there. */
    NO_DELIVERY("id"),
    /** Not there: nothing travels for the delivery yet, or nothing is left of it. */
    NO_MESSAGE("id"),
    /** Not there. */
    NO_RECIPIENT("id"),
    /** Not there; its number, which may be a patient's, is not said again. */
    NO_STAY,
    /** Not there: nothing was sent about the stay. */
    NO_DELIVERY_OF_STAY,
    /** Not there. */
    NO_TASK("id"),
    /** Not there. */
    NO_PARKED("id"),
    /** Not there: it waits no more, or never did. */
    NO_PARKED_WAITING("id");

    /** The name of a detail that is a {@link DeliveryStatus}; a sentence has a word for it. */
    static final String STATUS = "status";

    /** The name of a detail that is the code of a parked message's reason; a sentence goes on with what to do about it. */
    static final String REASON = "reason";

    private final List<String> details;

    DeskCode(String... details) {
        this.details = List.of(details);
    }

    /** Stable, and the key of the sentence: {@code no-secure-address}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the details are, in the order the sentence counts them. */
    public List<String> details() {
        return details;
    }

    /** The answer with its details. */
    public DeskAnswer with(Object... said) {
        return new DeskAnswer(this, Arrays.stream(said).map(String::valueOf).toList());
    }

    /** What this code stands for. */
    static Optional<DeskCode> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }
}
