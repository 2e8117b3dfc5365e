package org.liaisonhub.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a delivery is. {@code SENT} is not success: only the recipient's own word makes it {@code ACCEPTED}.
 *
 * <pre>
 * HELD <──> QUEUED ──> SENT ──> ACCEPTED ─┐  "not my patient" after all: REFUSED
 *             ^         │ └───> REFUSED ──┤
 *             ├─────────┘ └───> DEAD ─────┤   resend by a person
 *             └───────────────────────────┘
 * every unsettled status ──> REPLACED (newer version), WITHDRAWN (discharge cancelled), CLOSED (a person took it over)
 * </pre>
 */
public enum DeliveryStatus {
    /** Kept here: a blocking finding is open. */
    HELD,
    /** To be sent when its time comes. */
    QUEUED,
    /** The channel took it; the recipient has not settled it. */
    SENT,
    /** The recipient knows the patient and has taken the document in. */
    ACCEPTED,
    /** The recipient said no; a person must find the right one. */
    REFUSED,
    /** Attempts used up; a person must act. */
    DEAD,
    /** A newer version goes in its place. */
    REPLACED,
    /** Discharge cancelled before it was answered, or taken back by a person. */
    WITHDRAWN,
    /** A person took it over and said how: told by telephone, handed over on paper. */
    CLOSED;

    /** The statuses that may follow this one. */
    public Set<DeliveryStatus> successors() {
        return switch (this) {
            case HELD -> EnumSet.of(QUEUED, ACCEPTED, REFUSED, REPLACED, WITHDRAWN, CLOSED);
            case QUEUED -> EnumSet.of(HELD, SENT, ACCEPTED, REFUSED, DEAD, REPLACED, WITHDRAWN, CLOSED);
            case SENT -> EnumSet.of(QUEUED, ACCEPTED, REFUSED, DEAD, REPLACED, WITHDRAWN, CLOSED);
            case REFUSED, DEAD -> EnumSet.of(QUEUED, ACCEPTED, REFUSED, REPLACED, WITHDRAWN, CLOSED);
            case ACCEPTED -> EnumSet.of(QUEUED, REFUSED);
            case REPLACED, WITHDRAWN, CLOSED -> EnumSet.noneOf(DeliveryStatus.class);
        };
    }

    /** Whether nothing more is due from anybody. */
    public boolean isSettled() {
        return this == ACCEPTED || this == REPLACED || this == WITHDRAWN || this == CLOSED;
    }
}
