package org.liaisonhub.fhir;

import java.util.List;
import java.util.Optional;
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

    private FhirNode observed(HomeFact.FunctionalStatus status) {
        FhirNode observation =
                observation(FhirNode.resource("Observation"), FhirTerms.concept(FhirTerms.LOINC, "47420-5"));
        if (status.course() == HomeFact.FunctionalStatus.Course.NOT_ASSESSED) {
            return observation.set(
                    "dataAbsentReason", FhirTerms.concept(FhirTerms.HL7 + "data-absent-reason", "not-performed"));
        }
        return observation.set(
                "valueCodeableConcept",
                FhirTerms.words(status.text())
                        .add("coding", FhirTerms.coding(FhirTerms.FUNCTIONAL_COURSE, FhirTerms.code(status.course()))));
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

    private FhirNode status(HomeFact.HomeHelp help) {
        String code = help.status().code();
        FhirNode observation = observation(
                        FhirNode.resource("Observation", FhirTerms.PROFILE + "home-help-status"),
                        FhirTerms.concept(FhirTerms.SECTION, "home-help"))
                .set(
                        "valueCodeableConcept",
                        FhirTerms.concept(FhirTerms.HOME_HELP_STATUS, code)
                                .set("text", frame.phrases().of("home-help." + code)));
        help.fallback().ifPresent(text -> observation.add("note", FhirTerms.note(FhirText.clean(text))));
        return observation;
    }

    private FhirNode observation(FhirNode observation, FhirNode code) {
        return observation
                .set("status", "final")
                .set("code", code)
                .set("subject", frame.patient())
                .set("encounter", frame.encounter())
                .set("effectiveDateTime", frame.writtenAt())
                .add("performer", frame.responsible());
    }

    private static Optional<String> requestStatus(HomeHelpStatus status) {
        return switch (status) {
            case EXISTING_RESUME, EXISTING_INCREASE, REQUESTED, ARRANGED -> Optional.of("active");
            case REFUSED_BY_PERSON -> Optional.of("revoked");
            case UNAVAILABLE -> Optional.of("on-hold");
            case NOT_ASSESSED, NOT_NEEDED, INFORMAL_CARER -> Optional.empty();
        };
    }

    private FhirNode request(HomeFact.HomeHelp help, String status) {
        FhirNode request = FhirNode.resource("ServiceRequest")
                .set("status", status)
                .set("intent", "order")
                .add("category", FhirTerms.concept(FhirTerms.CARE_NEED, "home-help"))
                .set("code", FhirTerms.words(frame.phrases().of("home-help")))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter());
        help.startsOn().ifPresent(day -> request.set("occurrencePeriod", FhirTimes.from(FhirTimes.day(day))));
        request.set("authoredOn", help.requestedAt().map(FhirTimes::moment).orElseGet(frame::writtenAt))
                .set("requester", frame.responsible());
        help.provider()
                .ifPresent(name -> request.add("performer", frame.parties().named(name, help.phone())));
        return request;
    }
}
