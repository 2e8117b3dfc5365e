package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.LOINC;
import static org.liaisonhub.fhir.FhirTerms.SECTION;
import static org.liaisonhub.fhir.FhirTerms.coding;

import org.liaisonhub.letter.SectionKind;

/**
 * The code of each section: LOINC as the European discharge report has it (HL7 Europe HDR), our own
 * {@code letter-section} where LOINC has none or its code could not be checked.
 */
final class FhirSectionCode {
    private FhirSectionCode() {}

    static FhirNode of(SectionKind kind) {
        return switch (kind) {
            case GAPS -> coding(SECTION, "gaps");
            case ALERTS -> coding(LOINC, "104605-1");
            case STAY -> coding(LOINC, "8650-4");
            case REASON -> coding(LOINC, "42349-1");
            case HOSPITAL_COURSE -> coding(LOINC, "8648-8");
            case DIAGNOSES -> coding(LOINC, "11535-2");
            case ALLERGIES -> coding(LOINC, "48765-2");
            case MEDICATIONS_BEFORE -> coding(LOINC, "42346-7");
            case DISCHARGE_MEDICATIONS -> coding(LOINC, "75311-1");
            case IMPLANTS -> coding(LOINC, "57080-4");
            case PENDING_RESULTS -> coding(LOINC, "30954-2");
            case FOLLOW_UP -> coding(LOINC, "18776-5");
            case INSTRUCTIONS -> coding(LOINC, "8653-8");
            case NURSING_CARE -> coding(LOINC, "64295-9");
            case DEVICES -> coding(LOINC, "46264-8");
            case FUNCTIONAL_STATUS -> coding(LOINC, "47420-5");
            case DOCUMENTS -> coding(LOINC, "77599-9");
            case WOUNDS, HOME_HELP, EQUIPMENT, CONTACTS, CALL_BACK -> coding(SECTION, FhirTerms.code(kind));
        };
    }
}
