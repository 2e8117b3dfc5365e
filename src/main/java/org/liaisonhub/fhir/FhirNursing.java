package org.liaisonhub.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.liaisonhub.discharge.CareOrder;
import org.liaisonhub.discharge.HomeFact;

/** Care to give at home: each order and each wound is a request with what, how often and until when. */
final class FhirNursing {
    private final FhirFrame frame;

    FhirNursing(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded orders() {
        return FhirCoded.of(frame.dossier().find(HomeFact.NursingCare.class).map(fact -> fact.orders()), this::order);
    }

    private Reference order(CareOrder order) {
        ServiceRequest request = request(order.need());
        request.setCode(FhirTerms.words(order.what()));
        timing(order).ifPresent(request::setOccurrence);
        order.duration().ifPresent(text -> note(request, "duration", text));
        order.lastGiven().ifPresent(text -> note(request, "last-given", text));
        return frame.entries().add(request);
    }

    FhirCoded wounds() {
        return FhirCoded.of(frame.dossier().find(HomeFact.Wounds.class).map(fact -> fact.wounds()), this::wound);
    }

    private Reference wound(HomeFact.Wound wound) {
        ServiceRequest request = request(CareOrder.Need.WOUND_CARE);
        request.setCode(
                FhirTerms.words(wound.protocol().orElseGet(() -> frame.phrases().of("wound-care"))));
        request.addBodySite(FhirTerms.words(wound.site()));
        wound.frequency().ifPresent(text -> request.setOccurrence(new Timing().setCode(FhirTerms.words(text))));
        wound.stitchesOutOn().ifPresent(day -> note(request, "stitches-out", day.toString()));
        return frame.entries().add(request);
    }

    private ServiceRequest request(CareOrder.Need need) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(FhirTerms.concept(FhirTerms.CARE_NEED, need.code()));
        request.setSubject(frame.patient());
        request.setEncounter(frame.encounter());
        request.setAuthoredOnElement(frame.writtenAt());
        request.setRequester(frame.responsible());
        return request;
    }

    private static Optional<Timing> timing(CareOrder order) {
        Timing timing = new Timing();
        order.frequency().ifPresent(text -> timing.setCode(FhirTerms.words(text)));
        order.firstVisit()
                .ifPresent(at -> timing.getRepeat().getBoundsPeriod().setStartElement(FhirTimes.dateTime(at)));
        order.until().ifPresent(day -> timing.getRepeat().getBoundsPeriod().setEndElement(FhirTimes.dateTime(day)));
        return timing.isEmpty() ? Optional.empty() : Optional.of(timing);
    }

    private void note(ServiceRequest request, String phrase, String text) {
        request.addNote().setText(frame.phrases().of(phrase, FhirText.clean(text)));
    }
}
