package org.liaisonhub.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.liaisonhub.completeness.Severity;

/**
 * What must not stay as it is about the hub itself. Hub operations own every task of these. What they say is in
 * {@code delivery/hub_fr.properties} and {@code hub_en.properties} under their id.
 */
public enum HubRule {
    /** Details: feed, code, how many. */
    MESSAGES_PARKED("OPS-01", HubPart.PARKED, Severity.MAJOR),
    /** Details: recipient, code, how many. */
    ANSWERS_PARKED("OPS-02", HubPart.PARKED, Severity.MAJOR),
    /** Details: whose certificate, last day, what to do. */
    CERTIFICATE_EXPIRES("OPS-03", HubPart.CERTIFICATE, Severity.MINOR),
    /** Details: what is filling, how much is left. */
    DISK_FILLS("OPS-04", HubPart.DISK, Severity.MAJOR),
    /** Details: number of the first line that does not fit. */
    AUDIT_BROKEN("OPS-05", HubPart.AUDIT, Severity.MAJOR),
    /** Details: which feed, since when. */
    FEED_IDLE("OPS-06", HubPart.FEED, Severity.MAJOR);

    private final String id;
    private final HubPart part;
    private final Severity severity;

    HubRule(String id, HubPart part, Severity severity) {
        this.id = id;
        this.part = part;
        this.severity = severity;
    }

    /** Stable: {@code OPS-03}. */
    public String id() {
        return id;
    }

    /** Which part of the hub it is about. */
    public HubPart part() {
        return part;
    }

    /** MAJOR is due the same day, MINOR within two working days, unless the trouble gives a due time of its own. */
    public Severity severity() {
        return severity;
    }

    /** The rule of this id. */
    public static Optional<HubRule> find(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
