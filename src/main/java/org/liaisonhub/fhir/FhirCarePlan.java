package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.LOINC;
import static org.liaisonhub.fhir.FhirTerms.PROFILE;
import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.EnumSet;
import java.util.Set;
import org.liaisonhub.letter.CarePlan;
import org.liaisonhub.letter.SectionKind;

/**
 * A care plan as a FHIR R4 document Bundle for the community nurse. Its type is LOINC 34745-0, nurse discharge summary:
 * it is written when the patient leaves and carries the nurse liaison form of R.1112-2; what is to be done is one section
 * of it, 64295-9 nurse plan of care.
 */
final class FhirCarePlan {
    private static final Set<SectionKind> OF_THE_LIVING =
            EnumSet.of(SectionKind.NURSING_CARE, SectionKind.DISCHARGE_MEDICATIONS);

    private FhirCarePlan() {}

    /** The care plan as a document Bundle; never throws on account of what the plan lacks. */
    static FhirNode bundle(CarePlan plan) {
        FhirFrame frame = new FhirFrame(
                plan,
                FhirDocument.open(plan, PROFILE + "liaison-care-plan-document"),
                PROFILE + "liaison-care-plan-composition");
        FhirComposition composition = new FhirComposition(frame);
        composition.head(concept(coding(LOINC, "34745-0", "Nurse Discharge summary")));
        FhirEncounter.describe(frame);
        FhirCodedSections coded = new FhirCodedSections(frame);
        if (FhirEncounter.died(plan.dossier())) {
            composition.sections(coded, Set.of());
        } else {
            new FhirPlanOfCare(frame, coded).ofTheNurse();
            composition.sections(coded, OF_THE_LIVING);
        }
        return frame.entries().bundle();
    }
}
