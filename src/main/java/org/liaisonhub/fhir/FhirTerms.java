package org.liaisonhub.fhir;

import java.util.Optional;

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

    static FhirNode coding(String system, String code) {
        return new FhirNode().set("system", system).set("code", code);
    }

    static FhirNode coding(String system, String code, String display) {
        return coding(system, code).set("display", display);
    }

    static FhirNode concept(FhirNode... codings) {
        FhirNode concept = new FhirNode();
        for (FhirNode coding : codings) {
            concept.add("coding", coding);
        }
        return concept;
    }

    static FhirNode concept(String system, String code) {
        return concept(coding(system, code));
    }

    static FhirNode words(String text) {
        return new FhirNode().reserve("coding").set("text", FhirText.clean(text));
    }

    static FhirNode words(String text, Optional<org.liaisonhub.discharge.Coding> code) {
        FhirNode concept = words(text);
        code.ifPresent(given -> concept.add(
                "coding",
                coding(
                        FhirIdentifiers.system(given.system()),
                        FhirText.clean(given.code()),
                        FhirText.clean(given.display()))));
        return concept;
    }

    static FhirNode reference(String url) {
        return new FhirNode().set("reference", url);
    }

    /** A reference to something that is no resource here. */
    static FhirNode named(String display) {
        return new FhirNode().set("display", FhirText.clean(display));
    }

    static FhirNode note(String text) {
        return new FhirNode().set("text", text);
    }

    static FhirNode extension(String url) {
        return new FhirNode().reserve("extension").set("url", url);
    }

    /** Says that a value is missing, and why, where a standard demands one. */
    static FhirNode absent(String reason) {
        return extension(DATA_ABSENT).set("valueCode", reason);
    }

    /** An enum constant as our code systems write it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
