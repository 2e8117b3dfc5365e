package org.liaisonhub.alert;

import org.liaisonhub.completeness.Fixer;

/** A state of the hub that somebody must hear of. Each has a figure, and the higher the worse. */
public enum Condition {
    /** Seconds since the oldest unsettled delivery came to be. */
    OLDEST_UNDELIVERED(true),
    /** Deliveries with a send or an answer due by now. */
    OVERDUE_DELIVERIES(true),
    /** Open tasks past their due time; the subject is the part their owner has. */
    OVERDUE_TASKS(true),
    /** Deliveries whose attempts are used up. */
    DEAD_DELIVERIES(true),
    /** Messages and answers nobody could use. */
    PARKED_MESSAGES(true),
    /** Working seconds since a feed was heard; the subject is the feed. */
    FEED_IDLE(false),
    /** Percent of the disk in use, once somebody must make room; 0 before. */
    DISK_FULL(false),
    /** Days since thirty days before the end of a certificate; the subject is its use. */
    CERTIFICATE_ENDS(false),
    /** 1 when a part of the hub is down; the subject is the part. */
    PART_DOWN(false),
    /** Route files that are refused. */
    ROUTES_REFUSED(false),
    /** Messages the broker could not hand over; the subject is the queue. */
    DEAD_LETTERS(false),
    /** Messages that were taken in and are not folded yet. */
    INTAKE_BACKLOG(false),
    /** Tries in vain to send a notice; the subject is the way it was to go. */
    NOTICE_UNSENT(false);

    private final boolean shared;

    Condition(boolean shared) {
        this.shared = shared;
    }

    /** Whether all hubs on one ledger see the same; then only one of them speaks of it. */
    public boolean isShared() {
        return shared;
    }

    /** Who is told. */
    Fixer owner(String subject) {
        return this == OVERDUE_TASKS ? Fixer.valueOf(subject) : Fixer.OPS;
    }
}
