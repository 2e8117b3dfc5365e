package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.PROFILE;

import java.util.Optional;
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

    private FhirNode request(TreatmentLine line) {
        FhirNode request = FhirNode.resource("MedicationRequest", PROFILE + "liaison-medication-request")
                .add("extension", change(line))
                .set("status", "active")
                .set("intent", "order")
                .add("category", FhirTerms.concept(HL7 + "medicationrequest-category", "discharge"))
                .set("medicationCodeableConcept", medication(line))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter())
                .set("authoredOn", frame.writtenAt())
                .set("requester", frame.responsible());
        line.indication().ifPresent(text -> request.add("reasonCode", FhirTerms.words(text)));
        line.duration().ifPresent(text -> request.set("courseOfTherapyType", FhirTerms.words(text)));
        line.monitoring().ifPresent(text -> request.add("note", note("monitoring", text)));
        line.treatment().dosage().ifPresent(text -> request.add("dosageInstruction", dosage(text)));
        return request;
    }

    private FhirNode statement(TreatmentLine line) {
        FhirNode statement = FhirNode.resource("MedicationStatement", PROFILE + "liaison-medication-statement")
                .add("extension", change(line))
                .set("status", line.change() == TreatmentChange.SUSPENDED ? "on-hold" : "stopped")
                .add(
                        "statusReason",
                        reason(line).orElseGet(() -> new FhirNode().add("extension", FhirTerms.absent("unknown"))))
                .set("medicationCodeableConcept", medication(line))
                .set("subject", frame.patient())
                .set("context", frame.encounter())
                .set("dateAsserted", frame.writtenAt())
                .set("informationSource", frame.responsible());
        line.indication().ifPresent(text -> statement.add("reasonCode", FhirTerms.words(text)));
        line.resume().ifPresent(text -> statement.add("note", note("resume", text)));
        line.monitoring().ifPresent(text -> statement.add("note", note("monitoring", text)));
        line.treatment().dosage().ifPresent(text -> statement.add("dosage", dosage(text)));
        return statement;
    }

    private FhirNode change(TreatmentLine line) {
        FhirNode code = FhirTerms.concept(
                        FhirTerms.MEDICATION_CHANGE, line.change().code())
                .set("text", frame.phrases().of("change." + line.change().code()));
        FhirNode extension = FhirTerms.extension(PROFILE + "medication-change")
                .add("extension", FhirTerms.extension("change").set("valueCodeableConcept", code));
        reason(line)
                .ifPresent(why ->
                        extension.add("extension", FhirTerms.extension("reason").set("valueCodeableConcept", why)));
        line.previousDosage().ifPresent(text -> extension.add("extension", words("previousDosage", text)));
        line.resume().ifPresent(text -> extension.add("extension", words("resume", text)));
        return extension;
    }

    private static FhirNode words(String url, String text) {
        return FhirTerms.extension(url).set("valueString", FhirText.clean(text));
    }

    private static Optional<FhirNode> reason(TreatmentLine line) {
        return line.reason().map(why -> FhirTerms.words(why.text(), why.code()));
    }

    private static FhirNode medication(TreatmentLine line) {
        return FhirTerms.words(line.treatment().name(), line.treatment().code());
    }

    private FhirNode note(String phrase, String text) {
        return FhirTerms.note(frame.phrases().of(phrase, FhirText.clean(text)));
    }

    private static FhirNode dosage(String text) {
        return new FhirNode().set("text", FhirText.clean(text));
    }
}
