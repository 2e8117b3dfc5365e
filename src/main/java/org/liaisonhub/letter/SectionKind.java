package org.liaisonhub.letter;

/** The parts of a letter or care plan. Which of them a document has, and in which order, its writer says. */
public enum SectionKind {
    GAPS,
    ALERTS,
    STAY,
    REASON,
    HOSPITAL_COURSE,
    DIAGNOSES,
    ALLERGIES,
    MEDICATIONS_BEFORE,
    DISCHARGE_MEDICATIONS,
    IMPLANTS,
    PENDING_RESULTS,
    FOLLOW_UP,
    INSTRUCTIONS,
    NURSING_CARE,
    WOUNDS,
    DEVICES,
    FUNCTIONAL_STATUS,
    HOME_HELP,
    EQUIPMENT,
    CONTACTS,
    DOCUMENTS,
    CALL_BACK
}
