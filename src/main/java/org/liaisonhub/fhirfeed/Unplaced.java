package org.liaisonhub.fhirfeed;

import java.util.Set;

/** Which resources the hub reads, which it only looks things up in, and which it has no place for: those are remarked on. */
final class Unplaced {
    private static final Set<String> READ = Set.of(
            "Encounter",
            "Patient",
            "RelatedPerson",
            "CareTeam",
            "MedicationRequest",
            "MedicationStatement",
            "DiagnosticReport",
            "Appointment",
            "ServiceRequest",
            "Task",
            "CarePlan",
            "Condition",
            "AllergyIntolerance",
            "DocumentReference",
            "Composition");
    private static final Set<String> LOOKED_UP = Set.of(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "HealthcareService",
            "Endpoint",
            "Schedule",
            "Slot",
            "Medication",
            "Substance",
            "Binary",
            "MessageHeader",
            "Provenance",
            "Device",
            "ValueSet",
            "CodeSystem",
            "StructureDefinition");
    private static final Set<String> NO_PLACE = Set.of(
            "Observation",
            "Procedure",
            "Immunization",
            "FamilyMemberHistory",
            "Goal",
            "Coverage",
            "Communication",
            "CommunicationRequest",
            "Account",
            "Claim",
            "ImagingStudy",
            "Specimen",
            "QuestionnaireResponse",
            "NutritionOrder",
            "MedicationAdministration",
            "MedicationDispense",
            "EpisodeOfCare",
            "Consent",
            "AuditEvent",
            "RequestGroup",
            "ClinicalImpression",
            "AdverseEvent",
            "List",
            "Basic",
            "SupplyRequest",
            "SupplyDelivery",
            // Read where there is something to read in them: here there was nothing.
            "CareTeam",
            "CarePlan");

    private Unplaced() {}

    /** Whether nothing in the message would be kept, and nothing is lost by that: registers, vital signs, insurance, a plan that is over. */
    static boolean isAll(Entries entries) {
        return entries.all().stream()
                .allMatch(resource -> LOOKED_UP.contains(resource.type()) || NO_PLACE.contains(resource.type()));
    }

    /** Remarks on what came outside of a document and is not read. */
    static void remark(Telling telling) {
        telling.entries().all().stream()
                .filter(resource -> !READ.contains(resource.type()) && !LOOKED_UP.contains(resource.type()))
                .filter(resource -> !resource.type().equals("Observation"))
                .forEach(resource -> telling.remark(resource, "is a resource the hub has no place for; left out"));
        telling.entries().all("ServiceRequest").stream()
                .filter(CareAtHome::isCare)
                .forEach(
                        order -> telling.remark(order, "is care at home, which is read from documents only; left out"));
    }
}
