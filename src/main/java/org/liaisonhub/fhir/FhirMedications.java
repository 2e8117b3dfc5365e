package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.PROFILE;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.StringType;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/**
 * Treatment lines: a request for what is taken home, a statement for what was stopped or suspended, and on each of them
 * what changed and why. What was taken before the stay is text only: software that imports statements would take it for
 * what the patient takes now.
 */
final class FhirMedications {
    private final FhirFrame frame;

    FhirMedications(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded atDischarge() {
        return FhirCoded.of(
                frame.dossier().find(ClinicalFact.TreatmentsAtDischarge.class).map(fact -> fact.lines()),
                line -> frame.entries().add(line.change().isTakenHome() ? request(line) : statement(line)));
    }

    private MedicationRequest request(TreatmentLine line) {
        MedicationRequest request = new MedicationRequest();
        request.getMeta().addProfile(PROFILE + "liaison-medication-request");
        request.addExtension(change(line));
        request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        request.addCategory(FhirTerms.concept(HL7 + "medicationrequest-category", "discharge"));
        request.setMedication(medication(line));
        request.setSubject(frame.patient());
        request.setEncounter(frame.encounter());
        request.setAuthoredOnElement(frame.writtenAt());
        request.setRequester(frame.responsible());
        line.indication().ifPresent(text -> request.addReasonCode(FhirTerms.words(text)));
        line.monitoring()
                .ifPresent(text -> request.addNote().setText(frame.phrases().of("monitoring", FhirText.clean(text))));
        line.duration().ifPresent(text -> request.setCourseOfTherapyType(FhirTerms.words(text)));
        line.treatment().dosage().ifPresent(text -> request.addDosageInstruction(dosage(text)));
        return request;
    }

    private MedicationStatement statement(TreatmentLine line) {
        MedicationStatement statement = new MedicationStatement();
        statement.getMeta().addProfile(PROFILE + "liaison-medication-statement");
        statement.addExtension(change(line));
        statement.setStatus(
                line.change() == TreatmentChange.SUSPENDED
                        ? MedicationStatement.MedicationStatementStatus.ONHOLD
                        : MedicationStatement.MedicationStatementStatus.STOPPED);
        CodeableConcept why = new CodeableConcept();
        why.addExtension(FhirTerms.absent("unknown"));
        statement.addStatusReason(reason(line).orElse(why));
        statement.setMedication(medication(line));
        statement.setSubject(frame.patient());
        statement.setContext(frame.encounter());
        statement.setDateAssertedElement(frame.writtenAt());
        statement.setInformationSource(frame.responsible());
        line.indication().ifPresent(text -> statement.addReasonCode(FhirTerms.words(text)));
        line.resume()
                .ifPresent(text -> statement.addNote().setText(frame.phrases().of("resume", FhirText.clean(text))));
        line.monitoring()
                .ifPresent(text -> statement.addNote().setText(frame.phrases().of("monitoring", FhirText.clean(text))));
        line.treatment().dosage().ifPresent(text -> statement.addDosage(dosage(text)));
        return statement;
    }

    private Extension change(TreatmentLine line) {
        Extension extension = new Extension(PROFILE + "medication-change");
        CodeableConcept code =
                FhirTerms.concept(FhirTerms.MEDICATION_CHANGE, line.change().code());
        code.setText(frame.phrases().of("change." + line.change().code()));
        extension.addExtension("change", code);
        reason(line).ifPresent(why -> extension.addExtension("reason", why));
        line.previousDosage()
                .ifPresent(text -> extension.addExtension("previousDosage", new StringType(FhirText.clean(text))));
        line.resume().ifPresent(text -> extension.addExtension("resume", new StringType(FhirText.clean(text))));
        return extension;
    }

    private static Optional<CodeableConcept> reason(TreatmentLine line) {
        return line.reason().map(why -> FhirTerms.words(why.text(), why.code()));
    }

    private static CodeableConcept medication(TreatmentLine line) {
        return FhirTerms.words(line.treatment().name(), line.treatment().code());
    }

    private static Dosage dosage(String text) {
        return new Dosage().setText(FhirText.clean(text));
    }
}
