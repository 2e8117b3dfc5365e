package org.liaisonhub.discharge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places where a code of the sender decides something, and what the hub can take it for. Hub codes are the names of
 * the domain in lower case with hyphens, as in the JSON feed; an open table has none, its hub side is text.
 */
public enum CodeTable {
    /** How the patient left: ZFM-2, without it PV1-36; dischargeDisposition; CDA ORG-074, dischargeDispositionCode. */
    EXIT_MODE(StayFact.ExitMode.Mode.values()),
    /** Under which circumstances: PV1-36; dischargeDisposition, dischargeDispositionCode. */
    EXIT_CIRCUMSTANCE(StayFact.ExitCircumstance.Kind.values()),
    /** Whether it is a discharge at all: PV1-36, ZFM-2. What takes a discharge back is an event, never a code. */
    DEPARTURE(StayFact.Departure.Kind.LEFT, StayFact.Departure.Kind.ON_LEAVE, StayFact.Departure.Kind.INTERNAL_MOVE),
    /** To which facility: PV1-37, Encounter destination; open, the number by which the facility is known (FINESS). */
    DESTINATION(),
    /** How the patient came: ZFM-1, without it PV1-4; admitSource, Encounter.priority; CDA ORG-070. */
    ENTRY_MODE(StayFact.EntryMode.Mode.values()),
    /** What sort of stay: PV1-2, Encounter.class. */
    CARE_CLASS(StayFact.CareClass.Kind.values()),
    /** The ward: PV1-3, ZBE-7, Encounter.location; open, {@code code} or {@code code|name}. */
    WARD(),
    /** What a professional is to the patient: ROL-3; participant.type, CareTeam role; CDA functionCode, typeCode. */
    CARE_ROLE(CareRole.values()),
    /** What part somebody close has: NK1-7, NK1-3; Patient.contact, RelatedPerson. */
    CONTACT_PART(Contact.Part.values()),
    /** Where help at home stands: the Observation of the section {@code home-help}; {@code homeHelp/status}. */
    HOME_HELP(HomeHelpStatus.values()),
    /** What became of a treatment: ORC-1; extension or status of a medication. */
    TREATMENT_CHANGE(TreatmentChange.values()),
    /** Why: ORC-16, statusReason; open, the words the letter says. */
    CHANGE_REASON(),
    /** Which part of the patient's way an order belongs to: ORC-29, MedicationRequest.category. */
    ORDER_STAGE(ItemFact.OrderedTreatment.Stage.values()),
    /** Whether a result is there: OBR-25, OBX-11; status of a report or observation; CDA statusCode. */
    RESULT_STATE(ItemFact.Result.State.values()),
    /** What a document is: TXA-2, code of a CDA document. */
    DOCUMENT_KIND(ItemFact.Document.Kind.values()),
    /** Administrative sex: PID-8, Patient.gender. */
    SEX(Patient.Sex.values()),
    /** How far an identity can be trusted: PID-32, the French extension of Patient. */
    IDENTITY_RELIABILITY(IdentityReliability.values());

    private final List<String> hubCodes;

    CodeTable(Enum<?>... meanings) {
        this.hubCodes = Stream.of(meanings).map(CodeTable::code).toList();
    }

    /** Its name in files and reports: {@code exit-mode}. */
    public String key() {
        return code(this);
    }

    /** What a local code can be taken for; none if the table is open. */
    public List<String> hubCodes() {
        return hubCodes;
    }

    /** Whether its hub side is text instead of one of a few codes. */
    public boolean isOpen() {
        return hubCodes.isEmpty();
    }

    /** The table of this key. */
    public static Optional<CodeTable> named(String key) {
        return Arrays.stream(values()).filter(table -> table.key().equals(key)).findFirst();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
