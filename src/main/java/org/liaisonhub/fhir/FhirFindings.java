package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
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

    private Reference diagnosis(ClinicalFact.Diagnosis diagnosis) {
        Condition condition = new Condition();
        condition.addCategory(FhirTerms.concept(HL7 + "condition-category", "encounter-diagnosis"));
        condition.setCode(FhirTerms.words(diagnosis.text(), diagnosis.code()));
        condition.setSubject(frame.patient());
        condition.setEncounter(frame.encounter());
        Reference reference = frame.entries().add(condition);
        Encounter.DiagnosisComponent discharge = frame.encounterResource().addDiagnosis();
        discharge.setCondition(reference.copy()).setUse(FhirTerms.concept(HL7 + "diagnosis-role", "DD"));
        if (diagnosis.main()) {
            discharge.setRank(1);
        }
        return reference;
    }

    FhirCoded allergies() {
        return FhirCoded.of(
                frame.dossier().find(ClinicalFact.Allergies.class).map(fact -> fact.allergies()), this::allergy);
    }

    private Reference allergy(ClinicalFact.Allergy from) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setClinicalStatus(FhirTerms.concept(HL7 + "allergyintolerance-clinical", "active"));
        allergy.setCode(FhirTerms.words(from.substance(), from.code()));
        allergy.setPatient(frame.patient());
        from.reaction().ifPresent(text -> allergy.addReaction().addManifestation(FhirTerms.words(text)));
        return frame.entries().add(allergy);
    }

    /** Never said to be empty: the text also tells of death and of leaving against advice, which are no alerts. */
    FhirCoded alerts() {
        return FhirCoded.of(frame.dossier().find(ClinicalFact.Alerts.class).stream()
                .flatMap(fact -> fact.alerts().entries().stream())
                .map(this::alert)
                .toList());
    }

    private Reference alert(Alert alert) {
        Flag flag = new Flag();
        flag.setStatus(Flag.FlagStatus.ACTIVE);
        flag.addCategory(FhirTerms.concept(HL7 + "flag-category", category(alert.kind())));
        flag.setCode(FhirTerms.words(alert.text())
                .addCoding(FhirTerms.coding(FhirTerms.ALERT_KIND, FhirTerms.code(alert.kind()))));
        flag.setSubject(frame.patient());
        flag.setEncounter(frame.encounter());
        flag.setPeriod(FhirTimes.from(frame.writtenAt()));
        flag.setAuthor(frame.responsible());
        return frame.entries().add(flag);
    }

    private static String category(Alert.Kind kind) {
        return switch (kind) {
            case SUICIDE_RISK -> "behavioral";
            case SAFETY -> "safety";
            case PALLIATIVE_CARE, INFECTION, COGNITIVE_IMPAIRMENT, ADVANCED_ILLNESS, OTHER -> "clinical";
        };
    }
}
