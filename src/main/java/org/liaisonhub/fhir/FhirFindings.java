package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;

import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.ClinicalFact;

/** Diagnoses, allergies and alerts. */
final class FhirFindings {
    private final FhirFrame frame;

    FhirFindings(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded diagnoses() {
        return FhirCoded.of(
                frame.dossier().find(ClinicalFact.Diagnoses.class).map(fact -> fact.diagnoses()), this::diagnosis);
    }

    private FhirNode diagnosis(ClinicalFact.Diagnosis diagnosis) {
        FhirNode reference = frame.entries()
                .add(FhirNode.resource("Condition")
                        .add("category", FhirTerms.concept(HL7 + "condition-category", "encounter-diagnosis"))
                        .set("code", FhirTerms.words(diagnosis.text(), diagnosis.code()))
                        .set("subject", frame.patient())
                        .set("encounter", frame.encounter()));
        FhirNode discharge = frame.encounterResource()
                .addNode("diagnosis")
                .set("condition", reference)
                .set("use", FhirTerms.concept(HL7 + "diagnosis-role", "DD"));
        if (diagnosis.main()) {
            discharge.set("rank", 1);
        }
        return reference;
    }

    FhirCoded allergies() {
        return FhirCoded.of(
                frame.dossier().find(ClinicalFact.Allergies.class).map(fact -> fact.allergies()), this::allergy);
    }

    private FhirNode allergy(ClinicalFact.Allergy from) {
        FhirNode allergy = FhirNode.resource("AllergyIntolerance")
                .set("clinicalStatus", FhirTerms.concept(HL7 + "allergyintolerance-clinical", "active"))
                .set("code", FhirTerms.words(from.substance(), from.code()))
                .set("patient", frame.patient());
        from.reaction().ifPresent(text -> allergy.addNode("reaction").add("manifestation", FhirTerms.words(text)));
        return frame.entries().add(allergy);
    }

    /** Never said to be empty: the text also tells of death and of leaving against advice, which are no alerts. */
    FhirCoded alerts() {
        return FhirCoded.of(frame.dossier().find(ClinicalFact.Alerts.class).stream()
                .flatMap(fact -> fact.alerts().entries().stream())
                .map(this::alert)
                .toList());
    }

    private FhirNode alert(Alert alert) {
        return frame.entries()
                .add(FhirNode.resource("Flag")
                        .set("status", "active")
                        .add("category", FhirTerms.concept(HL7 + "flag-category", category(alert.kind())))
                        .set(
                                "code",
                                FhirTerms.words(alert.text())
                                        .add(
                                                "coding",
                                                FhirTerms.coding(FhirTerms.ALERT_KIND, FhirTerms.code(alert.kind()))))
                        .set("subject", frame.patient())
                        .set("period", FhirTimes.from(frame.writtenAt()))
                        .set("encounter", frame.encounter())
                        .set("author", frame.responsible()));
    }

    private static String category(Alert.Kind kind) {
        return switch (kind) {
            case SUICIDE_RISK -> "behavioral";
            case SAFETY -> "safety";
            case PALLIATIVE_CARE, INFECTION, COGNITIVE_IMPAIRMENT, ADVANCED_ILLNESS, OTHER -> "clinical";
        };
    }
}
