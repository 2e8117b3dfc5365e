package org.liaisonhub.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** The code systems and canonical addresses the hub speaks, and how to make a concept of them. */
final class FhirTerms {
    /** Base of everything that is our own; the package in {@code fhir-profiles/}. */
    static final String OWN = "https://liaisonhub.org/fhir";

    static final String PROFILE = OWN + "/StructureDefinition/";
    static final String OWN_CODES = OWN + "/CodeSystem/";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    static final String LOINC = "http://loinc.org";

    static final String MEDICATION_CHANGE = OWN_CODES + "medication-change";
    static final String HOME_HELP_STATUS = OWN_CODES + "home-help-status";
    static final String CARE_NEED = OWN_CODES + "care-need";
    static final String EVENT = OWN_CODES + "liaison-event";
    static final String SECTION = OWN_CODES + "letter-section";
    static final String ALERT_KIND = OWN_CODES + "alert-kind";
    static final String FOLLOW_UP_KIND = OWN_CODES + "follow-up-kind";
    static final String FUNCTIONAL_COURSE = OWN_CODES + "functional-course";

    static final String DATA_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private FhirTerms() {}

    static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(coding(system, code));
    }

    static CodeableConcept words(String text) {
        return new CodeableConcept().setText(FhirText.clean(text));
    }

    static CodeableConcept words(String text, Optional<org.liaisonhub.discharge.Coding> code) {
        CodeableConcept concept = words(text);
        code.ifPresent(given -> concept.addCoding(new Coding()
                .setSystem(FhirIdentifiers.system(given.system()))
                .setCode(FhirText.clean(given.code()))
                .setDisplay(FhirText.clean(given.display()))));
        return concept;
    }

    /** Says that a value is missing, and why, where a standard demands one. */
    static Extension absent(String reason) {
        return new Extension(DATA_ABSENT, new CodeType(reason));
    }

    /** An enum constant as our code systems write it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
