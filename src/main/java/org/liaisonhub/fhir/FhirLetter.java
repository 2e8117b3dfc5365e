package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.LOINC;
import static org.liaisonhub.fhir.FhirTerms.PROFILE;
import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.EnumSet;
import java.util.Set;
import org.liaisonhub.letter.LiaisonLetter;
import org.liaisonhub.letter.SectionKind;

/**
 * A liaison letter as a FHIR R4 document Bundle in the shape of the HL7 Europe Hospital Discharge Report: type LOINC
 * 34105-7, with the French 11490-0 (CI-SIS LDL-SES) beside it. The same letter gives the same Bundle; what the hospital
 * left unsaid stands in it as such.
 */
final class FhirLetter {
    private static final Set<SectionKind> ALWAYS =
            EnumSet.of(SectionKind.REASON, SectionKind.HOSPITAL_COURSE, SectionKind.ALLERGIES);
    private static final Set<SectionKind> OF_THE_LIVING =
            EnumSet.of(SectionKind.DISCHARGE_MEDICATIONS, SectionKind.FOLLOW_UP);

    private FhirLetter() {}

    /** The letter as a document Bundle; never throws on account of what the letter lacks. */
    static FhirNode bundle(LiaisonLetter letter) {
        FhirFrame frame = new FhirFrame(
                letter, FhirDocument.open(letter, PROFILE + "liaison-letter"), PROFILE + "liaison-letter-composition");
        FhirComposition composition = new FhirComposition(frame);
        composition.head(type());
        FhirEncounter.describe(frame);
        FhirCodedSections coded = new FhirCodedSections(frame);
        Set<SectionKind> mandatory = EnumSet.copyOf(ALWAYS);
        if (!FhirEncounter.died(letter.dossier())) {
            mandatory.addAll(OF_THE_LIVING);
            new FhirPlanOfCare(frame, coded).ofTheGp();
        }
        composition.sections(coded, mandatory);
        return frame.entries().bundle();
    }

    private static FhirNode type() {
        return concept(
                coding(LOINC, "34105-7", "Hospital Discharge summary"),
                coding(LOINC, "11490-0", "Physician Discharge summary"));
    }
}
