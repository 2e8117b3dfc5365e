package org.liaisonhub.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;

/**
 * What is to happen next, what is still awaited, and whom to call. Appointments are requests with a time: FHIR's
 * Appointment demands an end (app-2), and no hospital says when a consultation will be over.
 */
final class FhirFollowUp {
    private final FhirFrame frame;

    FhirFollowUp(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded steps() {
        return FhirCoded.of(frame.dossier().find(ClinicalFact.FollowUp.class).map(fact -> fact.steps()), this::step);
    }

    private FhirNode step(FollowUpStep step) {
        FhirNode request = FhirNode.resource("ServiceRequest")
                .set("status", "active")
                .set("intent", step.kind() == FollowUpStep.Kind.REQUEST ? "proposal" : "order")
                .add("category", FhirTerms.concept(FhirTerms.FOLLOW_UP_KIND, FhirTerms.code(step.kind())))
                .set("code", FhirTerms.words(step.what()))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter());
        step.at()
                .ifPresentOrElse(
                        at -> request.set("occurrenceDateTime", FhirTimes.moment(at)),
                        () -> step.by()
                                .ifPresent(
                                        day -> request.set("occurrencePeriod", FhirTimes.until(FhirTimes.day(day)))));
        request.set("authoredOn", frame.writtenAt()).set("requester", frame.responsible());
        step.owner().ifPresent(name -> request.add("performer", FhirTerms.named(name)));
        return frame.entries().add(request);
    }

    /** Results that came, and those that are awaited. */
    FhirCoded results() {
        List<FhirNode> received = frame.dossier().find(ClinicalFact.Results.class).stream()
                .flatMap(fact -> fact.results().entries().stream())
                .map(this::received)
                .toList();
        FhirCoded awaited = FhirCoded.of(
                frame.dossier().find(ClinicalFact.PendingResults.class).map(fact -> fact.results()), this::pending);
        return received.isEmpty()
                ? awaited
                : new FhirCoded(
                        Stream.concat(received.stream(), awaited.entries().stream())
                                .toList(),
                        awaited.toDo(),
                        Optional.empty());
    }

    private FhirNode received(ClinicalFact.GivenResult result) {
        FhirNode report = report(FhirNode.resource("DiagnosticReport"), "final", result.what());
        result.at().ifPresent(at -> report.set("effectiveDateTime", FhirTimes.moment(at)));
        return frame.entries().add(report.set("conclusion", FhirText.clean(result.value())));
    }

    private FhirNode pending(ClinicalFact.PendingResult result) {
        FhirNode report = FhirNode.resource("DiagnosticReport");
        result.expectedOn()
                .ifPresent(day -> report.add(
                        "extension",
                        FhirTerms.extension(FhirTerms.PROFILE + "expected-on").set("valueDate", FhirTimes.day(day))));
        report(report, "registered", result.what());
        result.owner()
                .ifPresent(
                        name -> report.add("resultsInterpreter", frame.parties().named(name, result.phone())));
        return frame.entries().add(report);
    }

    private FhirNode report(FhirNode report, String status, String what) {
        return report.set("status", status)
                .set("code", FhirTerms.words(what))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter());
    }

    FhirCoded callBack() {
        return frame.dossier()
                .find(ClinicalFact.CallBack.class)
                .map(fact -> FhirCoded.of(List.of(callBack(fact))))
                .orElse(FhirCoded.TEXT_ONLY);
    }

    private FhirNode callBack(ClinicalFact.CallBack from) {
        FhirNode service = FhirNode.resource("HealthcareService").set("providedBy", frame.hospital());
        from.role().ifPresent(role -> service.set("name", FhirText.clean(role)));
        from.hours().ifPresent(hours -> service.set("comment", FhirText.clean(hours)));
        return frame.entries().add(service.add("telecom", FhirParties.phone(from.phone())));
    }
}
