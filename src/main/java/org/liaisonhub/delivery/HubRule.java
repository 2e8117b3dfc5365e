package org.liaisonhub.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.liaisonhub.completeness.Severity;

/**
 * What must not stay as it is about the hub itself. Hub operations own every task of these. What they say is in
 * {@code delivery/hub_fr.properties} and {@code hub_en.properties} under their id.
 */
public enum HubRule {
    /** Details: feed, code. */
    MESSAGES_PARKED("OPS-01", HubPart.PARKED, Severity.MAJOR),
    /** Details: recipient, code. */
    ANSWERS_PARKED("OPS-02", HubPart.PARKED, Severity.MAJOR),
    /** The hub's own server certificate. Details: file, last day. */
    SERVER_CERTIFICATE_EXPIRES("OPS-03", HubPart.CERTIFICATE, Severity.MAJOR),
    /** Details: what is filling, how much is left. */
    DISK_FILLS("OPS-04", HubPart.DISK, Severity.MAJOR),
    /** Details: number of the first line that does not fit. */
    AUDIT_BROKEN("OPS-05", HubPart.AUDIT, Severity.MAJOR),
    /** What a recipient or sender signs in with. Details: whose, last day. */
    PARTNER_CERTIFICATE_EXPIRES("OPS-07", HubPart.CERTIFICATE, Severity.MINOR),
    /** The hub's authority, or one the operator named. Details: file, last day. */
    AUTHORITY_EXPIRES("OPS-08", HubPart.CERTIFICATE, Severity.MAJOR);

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
