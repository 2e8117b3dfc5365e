package org.liaisonhub.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeHelpStatus;

/** Life at home: what the person can do alone, and where help at home stands. */
final class FhirHome {
    private final FhirFrame frame;

    FhirHome(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded functionalStatus() {
        return frame.dossier()
                .find(HomeFact.FunctionalStatus.class)
                .map(status -> FhirCoded.of(List.of(frame.entries().add(observed(status)))))
                .orElse(FhirCoded.NOT_STATED);
    }

    private Observation observed(HomeFact.FunctionalStatus status) {
        Observation observation = observation().setCode(FhirTerms.concept(FhirTerms.LOINC, "47420-5"));
        if (status.course() == HomeFact.FunctionalStatus.Course.NOT_ASSESSED) {
            return observation.setDataAbsentReason(
                    FhirTerms.concept(FhirTerms.HL7 + "data-absent-reason", "not-performed"));
        }
        return observation.setValue(FhirTerms.words(status.text())
                .addCoding(FhirTerms.coding(FhirTerms.FUNCTIONAL_COURSE, FhirTerms.code(status.course()))));
    }

    FhirCoded homeHelp() {
        return frame.dossier()
                .find(HomeFact.HomeHelp.class)
                .map(help -> FhirCoded.of(
                        frame.entries().add(status(help)),
                        requestStatus(help.status())
                                .map(status -> frame.entries().add(request(help, status)))))
                .orElse(FhirCoded.NOT_STATED);
    }

    private Observation status(HomeFact.HomeHelp help) {
        Observation observation = observation().setCode(FhirTerms.concept(FhirTerms.SECTION, "home-help"));
        observation.getMeta().addProfile(FhirTerms.PROFILE + "home-help-status");
        String code = help.status().code();
        observation.setValue(FhirTerms.concept(FhirTerms.HOME_HELP_STATUS, code)
                .setText(frame.phrases().of("home-help." + code)));
        help.fallback().ifPresent(text -> observation.addNote().setText(FhirText.clean(text)));
        return observation;
    }

    private Observation observation() {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setSubject(frame.patient());
        observation.setEncounter(frame.encounter());
        observation.setEffective(frame.writtenAt());
        observation.addPerformer(frame.responsible());
        return observation;
    }

    private static Optional<ServiceRequestStatus> requestStatus(HomeHelpStatus status) {
        return switch (status) {
            case EXISTING_RESUME, EXISTING_INCREASE, REQUESTED, ARRANGED -> Optional.of(ServiceRequestStatus.ACTIVE);
            case REFUSED_BY_PERSON -> Optional.of(ServiceRequestStatus.REVOKED);
            case UNAVAILABLE -> Optional.of(ServiceRequestStatus.ONHOLD);
            case NOT_ASSESSED, NOT_NEEDED, INFORMAL_CARER -> Optional.empty();
        };
    }

    private ServiceRequest request(HomeFact.HomeHelp help, ServiceRequestStatus status) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(status);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(FhirTerms.concept(FhirTerms.CARE_NEED, "home-help"));
        request.setCode(FhirTerms.words(frame.phrases().of("home-help")));
        request.setSubject(frame.patient());
        request.setEncounter(frame.encounter());
        request.setAuthoredOnElement(help.requestedAt().map(FhirTimes::dateTime).orElseGet(frame::writtenAt));
        request.setRequester(frame.responsible());
        help.provider().ifPresent(name -> request.addPerformer(frame.parties().named(name, help.phone())));
        help.startsOn().ifPresent(day -> request.setOccurrence(FhirTimes.from(FhirTimes.dateTime(day))));
        return request;
    }
}
