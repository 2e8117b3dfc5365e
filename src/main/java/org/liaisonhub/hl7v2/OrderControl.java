package org.liaisonhub.hl7v2;

import java.util.Optional;
import org.liaisonhub.discharge.TreatmentChange;

/**
 * What an ORC says becomes of its order (ORC-1, HL7 table 0119; where that only says that the state changed, ORC-5, table
 * 0038).
 */
enum OrderControl {
    /** New, changed, sent again, taken up again. */
    IN_FORCE,
    CHANGED,
    /** To be dispensed outside the hospital. */
    FOR_OUTSIDE,
    STOPPED,
    SUSPENDED,
    RELEASED,
    /** Taken back before it began, or refused by who should have carried it out. */
    CANCELLED,
    /** Something between the systems, which changes nothing for the patient. */
    NOTHING;

    static OrderControl of(Segment orc) {
        return switch (orc.text(1)) {
            case "SC", "SR", "SN", "OR" -> byStatus(orc.text(5));
            case "", "NW", "OK", "RE", "PA", "CH", "RO", "AF", "RF", "RR", "NA", "CN", "LI" ->
                orc.text(5).isEmpty() ? IN_FORCE : byStatus(orc.text(5));
            case "XO", "XX", "XR" -> CHANGED;
            case "OP", "PY" -> FOR_OUTSIDE;
            case "DC", "OD", "DR", "RP", "RU", "RQ" -> STOPPED;
            case "HD", "OH", "HR" -> SUSPENDED;
            case "RL", "OE" -> RELEASED;
            case "CA", "OC", "CR", "DE", "UA" -> CANCELLED;
            default -> NOTHING;
        };
    }

    private static OrderControl byStatus(String status) {
        return switch (status) {
            case "DC", "RP", "ER" -> STOPPED;
            case "HD" -> SUSPENDED;
            case "CA" -> CANCELLED;
            default -> IN_FORCE;
        };
    }

    /** What it means for the letter's line; empty where the order itself says so. */
    Optional<TreatmentChange> change() {
        return switch (this) {
            case STOPPED, CANCELLED -> Optional.of(TreatmentChange.STOPPED);
            case SUSPENDED -> Optional.of(TreatmentChange.SUSPENDED);
            case RELEASED -> Optional.of(TreatmentChange.NOT_STATED);
            case IN_FORCE, CHANGED, FOR_OUTSIDE, NOTHING -> Optional.empty();
        };
    }
}
