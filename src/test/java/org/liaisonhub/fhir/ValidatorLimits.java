package org.liaisonhub.fhir;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.regex.Pattern;

/** Every message of the validator that is no fault of ours, with the reason. Nothing else is ever passed over. */
final class ValidatorLimits {
    private record Limit(ResultSeverityEnum severity, String message, String why) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit(
                    ResultSeverityEnum.ERROR,
                    "Error generating Snapshot: Unable to resolve package id hl7\\.fhir\\.r4\\.core#null .*",
                    "without a network the validator cannot load the package that defines Extension; the same snapshot is"
                            + " made from the jar and used by every other test here"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "CodeSystem is unknown and can't be validated: (http://loinc\\.org"
                            + "|https://hl7\\.fr/ig/fhir/core/CodeSystem/[a-z0-9-]+"
                            + "|https://mos\\.esante\\.gouv\\.fr/NOS/\\S+"
                            + "|http://hl7\\.org/fhir/sid/icd-10) for .*",
                    "LOINC, ICD-10 and the French tables are not in the R4 jar; the codes were checked by hand"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "Unable to expand ValueSet because CodeSystem could not be found: http://loinc\\.org",
                    "as above"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "None of the codings provided are in the value set 'IdentifierType' .*",
                    "an extensible set that knows neither the French types nor PI and VN of table 0203"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "None of the codings provided are in the value set 'Patient Contact Relationship ' .*",
                    "an extensible set without the trusted person of French law"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "None of the codings provided are in the value set 'Provenance activity type' .*",
                    "an extensible set without a word for sending a letter; ours says what happened"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "The Coding provided \\(https://liaisonhub\\.org/fhir/CodeSystem/deed#[a-z]+\\) was not found in the"
                            + " value set 'Audit Event Sub-Type' .*",
                    "an extensible set of REST and DICOM; ours stands beside a code of it and says what was done"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "Constraint failed: dom-6: .*",
                    "the narrative of a document stands in its sections; a second one per resource could contradict it"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "No Target Code System, so the target codes cannot be checked",
                    "HAS, PRSB and EHDS publish words, no code system"),
            new Limit(
                    ResultSeverityEnum.WARNING,
                    "The Target Code System http://interop\\.org/CodeSystem/fr-medication-reconciliation-status .*",
                    "a draft guide that is not in the jar"));

    private ValidatorLimits() {}

    static boolean explain(SingleValidationMessage message) {
        return LIMITS.stream()
                .anyMatch(limit -> limit.severity() == message.getSeverity()
                        && Pattern.compile(limit.message(), Pattern.DOTALL)
                                .matcher(message.getMessage())
                                .matches());
    }
}
