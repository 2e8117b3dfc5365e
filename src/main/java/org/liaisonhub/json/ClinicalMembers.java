package org.liaisonhub.json;

import static org.liaisonhub.json.FactMember.one;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Alert;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Coding;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** The members a doctor writes. */
final class ClinicalMembers {
    static final List<FactMember> ALL = List.of(
            one("reason", value -> new ClinicalFact.Reason(value.text())),
            one("summary", value -> new ClinicalFact.Summary(value.text())),
            one("diagnoses", value -> new ClinicalFact.Diagnoses(value.listing(ClinicalMembers::diagnosis))),
            one("allergies", value -> new ClinicalFact.Allergies(value.listing(ClinicalMembers::allergy))),
            one("adverseEvents", value -> new ClinicalFact.AdverseEvents(answer(value))),
            one("resistantOrganisms", value -> new ClinicalFact.ResistantOrganisms(answer(value))),
            one("transfusion", value -> new ClinicalFact.Transfusion(answer(value))),
            one("implants", value -> new ClinicalFact.Implants(value.listing(ClinicalMembers::implant))),
            one(
                    "treatmentsBefore",
                    value -> new ClinicalFact.TreatmentsBefore(value.listing(ClinicalMembers::treatment))),
            one(
                    "treatmentsAtDischarge",
                    value -> new ClinicalFact.TreatmentsAtDischarge(value.listing(ClinicalMembers::treatmentLine))),
            one(
                    "pendingResults",
                    value -> new ClinicalFact.PendingResults(value.listing(ClinicalMembers::pendingResult))),
            one("followUp", value -> new ClinicalFact.FollowUp(value.listing(ClinicalMembers::followUpStep))),
            one(
                    "namedDocuments",
                    value -> new ClinicalFact.NamedDocuments(value.listing(ClinicalMembers::namedDocument))),
            new FactMember("attachments", Attachments::of),
            one("advice", value -> new ClinicalFact.PatientAdvice(value.text())),
            one("alerts", value -> new ClinicalFact.Alerts(value.listing(ClinicalMembers::alert))),
            one(
                    "author",
                    value -> new ClinicalFact.Author(
                            PersonMembers.professional(value.get("professional")), value.findInstant("signedAt"))),
            one(
                    "callBack",
                    value -> new ClinicalFact.CallBack(
                            value.text("phone"), value.findText("role"), value.findText("hours"))),
            one(
                    "handedToPatient",
                    value ->
                            new ClinicalFact.HandedToPatient(value.get("handed").flag(), value.findDate("on"))),
            one(
                    "riskLevel",
                    value -> new ClinicalFact.RiskLevel(
                            value.code("level", ClinicalFact.RiskLevel.Level.class), value.findText("instrument"))));

    private ClinicalMembers() {}

    private static Optional<Coding> code(Value value) {
        return value.find("code").map(PersonMembers::coding);
    }

    private static Answer answer(Value value) {
        return new Answer(value.code("value", Answer.Value.class), value.findText("detail"));
    }

    private static ClinicalFact.Diagnosis diagnosis(Value value) {
        return new ClinicalFact.Diagnosis(
                value.text("text"),
                code(value),
                value.find("main").map(Value::flag).orElse(false));
    }

    private static ClinicalFact.Allergy allergy(Value value) {
        return new ClinicalFact.Allergy(value.text("substance"), code(value), value.findText("reaction"));
    }

    private static ClinicalFact.Implant implant(Value value) {
        return new ClinicalFact.Implant(value.text("description"), value.findText("udi"));
    }

    private static Treatment treatment(Value value) {
        return new Treatment(value.text("name"), code(value), value.findText("dosage"));
    }

    private static TreatmentLine treatmentLine(Value value) {
        return new TreatmentLine(
                treatment(value),
                value.find("change")
                        .map(change -> change.code(TreatmentChange.class))
                        .orElse(TreatmentChange.NOT_STATED),
                value.find("reason").map(why -> new TreatmentLine.ChangeReason(why.text("text"), code(why))),
                value.findText("previousDosage"),
                value.findText("duration"),
                value.findText("indication"),
                value.findText("resume"),
                value.findText("monitoring"));
    }

    private static ClinicalFact.PendingResult pendingResult(Value value) {
        return new ClinicalFact.PendingResult(
                value.text("what"), value.findText("owner"), value.findText("phone"), value.findDate("expectedOn"));
    }

    private static ClinicalFact.FollowUpStep followUpStep(Value value) {
        return new ClinicalFact.FollowUpStep(
                value.code("kind", ClinicalFact.FollowUpStep.Kind.class),
                value.text("what"),
                value.findInstant("at"),
                value.findText("owner"),
                value.findDate("by"));
    }

    private static ClinicalFact.NamedDocument namedDocument(Value value) {
        return new ClinicalFact.NamedDocument(
                value.text("title"), value.get("joined").flag());
    }

    private static Alert alert(Value value) {
        return new Alert(
                value.code("kind", Alert.Kind.class),
                value.text("text"),
                value.findText("plan"),
                value.findText("team"),
                value.findText("phone"));
    }
}
