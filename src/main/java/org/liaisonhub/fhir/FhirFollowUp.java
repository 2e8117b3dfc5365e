package org.liaisonhub.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
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

    private Reference step(FollowUpStep step) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(
                step.kind() == FollowUpStep.Kind.REQUEST
                        ? ServiceRequest.ServiceRequestIntent.PROPOSAL
                        : ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(FhirTerms.concept(FhirTerms.FOLLOW_UP_KIND, FhirTerms.code(step.kind())));
        request.setCode(FhirTerms.words(step.what()));
        request.setSubject(frame.patient());
        request.setEncounter(frame.encounter());
        request.setAuthoredOnElement(frame.writtenAt());
        request.setRequester(frame.responsible());
        step.owner().ifPresent(name -> request.addPerformer(new Reference().setDisplay(FhirText.clean(name))));
        step.at()
                .ifPresentOrElse(
                        at -> request.setOccurrence(FhirTimes.dateTime(at)),
                        () -> step.by()
                                .ifPresent(day ->
                                        request.setOccurrence(new Period().setEndElement(FhirTimes.dateTime(day)))));
        return frame.entries().add(request);
    }

    /** Results that came, and those that are awaited. */
    FhirCoded results() {
        List<Reference> received = frame.dossier().find(ClinicalFact.Results.class).stream()
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

    private Reference received(ClinicalFact.GivenResult result) {
        DiagnosticReport report = new DiagnosticReport();
        report.setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL);
        report.setCode(FhirTerms.words(result.what()));
        report.setSubject(frame.patient());
        report.setEncounter(frame.encounter());
        result.at().ifPresent(at -> report.setEffective(FhirTimes.dateTime(at)));
        report.setConclusion(FhirText.clean(result.value()));
        return frame.entries().add(report);
    }

    private Reference pending(ClinicalFact.PendingResult result) {
        DiagnosticReport report = new DiagnosticReport();
        report.setStatus(DiagnosticReport.DiagnosticReportStatus.REGISTERED);
        report.setCode(FhirTerms.words(result.what()));
        report.setSubject(frame.patient());
        report.setEncounter(frame.encounter());
        result.owner()
                .ifPresent(name -> report.addResultsInterpreter(frame.parties().named(name, result.phone())));
        result.expectedOn()
                .ifPresent(day -> report.addExtension(FhirTerms.PROFILE + "expected-on", FhirTimes.date(day)));
        return frame.entries().add(report);
    }

    FhirCoded callBack() {
        return frame.dossier()
                .find(ClinicalFact.CallBack.class)
                .map(fact -> FhirCoded.of(List.of(callBack(fact))))
                .orElse(FhirCoded.TEXT_ONLY);
    }

    private Reference callBack(ClinicalFact.CallBack from) {
        HealthcareService service = new HealthcareService();
        service.setProvidedBy(frame.hospital());
        from.role().ifPresent(role -> service.setName(FhirText.clean(role)));
        from.hours().ifPresent(hours -> service.setComment(FhirText.clean(hours)));
        service.addTelecom(FhirParties.phone(from.phone()));
        return frame.entries().add(service);
    }
}
