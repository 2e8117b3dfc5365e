package org.liaisonhub.torture;

import java.util.Locale;

/** The points of the flow between two commits, and half-way through one, at each of which a campaign ends the hub. */
public enum Between {
    /** The broker has the message; its sender has no AA. */
    TAKEN_BY_MLLP("before mllpFeed.answer"),
    /** The broker has the document; its sender has no 202. */
    TAKEN_BY_HTTP("before jsonFeed.answer"),
    /** Some of what a message means is written, in a commit that never comes. */
    HALF_FOLDED("within foldStep.fold"),
    /** The ledger has the message; the queue has it still. */
    FOLDED("after foldStep.fold"),
    /** Claimed, and not handed to the channel. */
    CLAIMED("after relayStep.load"),
    /** The mailbox has it; the ledger does not know. */
    ON_ITS_WAY("before relayStep.sent"),
    /** Half of the note that it was sent. */
    HALF_NOTED("within relayStep.sent"),
    /** Half of what an answer means is written. */
    HALF_ANSWERED("within acknowledgeStep.take"),
    /** The ledger has the answer; the queue has it still. */
    ANSWERED("after acknowledgeStep.take"),
    /** Half of what is to be done about something overdue. */
    HALF_WATCHED("within watchStep.look"),
    /** Some content that was settled for long is removed, in a commit that never comes. */
    HALF_PURGED("within retentionStep.purge"),
    /** Content is removed, and its room not yet used again. */
    PURGED("after retentionStep.purge");

    private final String place;

    Between(String place) {
        this.place = place;
    }

    /** As {@code HaltPoint} reads it, without the count of passes. */
    public String place() {
        return place;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
