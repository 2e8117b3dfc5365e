package org.liaisonhub.hl7v2;

import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.TreatmentChange;

/**
 * What an ORC says becomes of its order (ORC-1, HL7 table 0119; where that only says that the state changed, ORC-5, table
 * 0038).
 */
enum OrderControl {
    /** New, changed, sent again, taken up again. */
    IN_FORCE,
    CHANGED,
    /** The hospital's own codes can say these; HL7 has none for them. */
    STARTED,
    SUBSTITUTED,
    UNCHANGED,
    /** To be dispensed outside the hospital. */
    FOR_OUTSIDE,
    STOPPED,
    SUSPENDED,
    RELEASED,
    /** Taken back before it began, or refused by who should have carried it out. */
    CANCELLED,
    /** Something between the systems, which changes nothing for the patient. */
    NOTHING;

    /** Those of table 0119 that {@link #of} does not tell apart. */
    private static final Set<String> BETWEEN_SYSTEMS = Set.of(
            "CP", "DF", "FU", "IN", "MC", "NR", "OF", "PR", "RA", "RC", "RD", "SS", "UC", "UD", "UF", "UH", "UM", "UN",
            "UR", "UX");

    /** Table 0038: accepted, completed, in process, scheduled. */
    private static final Set<String> GOING_ON = Set.of("", "A", "CM", "IP", "SC");

    /** @param codes of the message; the hospital's own go before HL7's */
    static OrderControl of(Segment orc, CodesOfMessage codes) {
        String control = orc.text(1);
        return codes.local(CodeTable.TREATMENT_CHANGE, TreatmentChange.class, control)
                .map(OrderControl::of)
                .orElseGet(() -> standard(control, orc.text(5), codes));
    }

    private static OrderControl of(Local<TreatmentChange> local) {
        return local.said()
                .map(change -> switch (change) {
                    case STOPPED -> STOPPED;
                    case SUSPENDED -> SUSPENDED;
                    case CHANGED -> CHANGED;
                    case STARTED -> STARTED;
                    case SUBSTITUTED -> SUBSTITUTED;
                    case UNCHANGED -> UNCHANGED;
                    case NOT_STATED -> IN_FORCE;
                })
                .orElse(NOTHING);
    }

    private static OrderControl standard(String control, String status, CodesOfMessage codes) {
        return switch (control) {
            case "SC", "SR", "SN", "OR" -> byStatus(status, codes);
            case "", "NW", "OK", "RE", "PA", "CH", "RO", "AF", "RF", "RR", "NA", "CN", "LI" -> byStatus(status, codes);
            case "XO", "XX", "XR" -> CHANGED;
            case "OP", "PY" -> FOR_OUTSIDE;
            case "DC", "OD", "DR", "RP", "RU", "RQ" -> STOPPED;
            case "HD", "OH", "HR" -> SUSPENDED;
            case "RL", "OE" -> RELEASED;
            case "CA", "OC", "CR", "DE", "UA" -> CANCELLED;
            default -> {
                if (!BETWEEN_SYSTEMS.contains(control)) {
                    codes.unknown(CodeTable.TREATMENT_CHANGE, control);
                }
                yield NOTHING;
            }
        };
    }

    private static OrderControl byStatus(String status, CodesOfMessage codes) {
        Optional<Local<TreatmentChange>> local = codes.local(CodeTable.TREATMENT_CHANGE, TreatmentChange.class, status);
        if (local.isPresent()) {
            return local.get().said().isEmpty() ? IN_FORCE : of(local.get());
        }
        return switch (status) {
            case "DC", "RP", "ER" -> STOPPED;
            case "HD" -> SUSPENDED;
            case "CA" -> CANCELLED;
            default -> {
                if (!GOING_ON.contains(status)) {
                    codes.unknown(CodeTable.TREATMENT_CHANGE, status, TreatmentChange.NOT_STATED);
                }
                yield IN_FORCE;
            }
        };
    }

    /** What it means for the letter's line; empty where the order itself says so. */
    Optional<TreatmentChange> change() {
        return switch (this) {
            case STOPPED, CANCELLED -> Optional.of(TreatmentChange.STOPPED);
            case SUSPENDED -> Optional.of(TreatmentChange.SUSPENDED);
            case RELEASED -> Optional.of(TreatmentChange.NOT_STATED);
            case IN_FORCE, CHANGED, STARTED, SUBSTITUTED, UNCHANGED, FOR_OUTSIDE, NOTHING -> Optional.empty();
        };
    }

    /** What the line of an order that goes on says. */
    TreatmentChange ofLine() {
        return switch (this) {
            case CHANGED -> TreatmentChange.CHANGED;
            case STARTED -> TreatmentChange.STARTED;
            case SUBSTITUTED -> TreatmentChange.SUBSTITUTED;
            case UNCHANGED -> TreatmentChange.UNCHANGED;
            case IN_FORCE, FOR_OUTSIDE, STOPPED, SUSPENDED, RELEASED, CANCELLED, NOTHING -> TreatmentChange.NOT_STATED;
        };
    }
}
