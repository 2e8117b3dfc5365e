package org.liaisonhub.completeness;

/** What a finding does to the letter. Most severe first. */
public enum Severity {
    /** Not sent to the recipient concerned: wrong person, wrong place or confidentiality, and nothing else. */
    BLOCK,
    /** Sent at once and shown on its first page; a task is due the same day. */
    MAJOR,
    /** Sent; a task is due within two working days. */
    MINOR,
    /** Counted only. */
    INFO;

    /** The worse of the two. */
    public Severity orGraver(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
