package org.liaisonhub.fhir;

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

    private FhirNode order(CareOrder order) {
        FhirNode request = request(order.need(), order.what(), timing(order));
        order.duration().ifPresent(text -> note(request, "duration", text));
        order.lastGiven().ifPresent(text -> note(request, "last-given", text));
        return frame.entries().add(request);
    }

    FhirCoded wounds() {
        return FhirCoded.of(frame.dossier().find(HomeFact.Wounds.class).map(fact -> fact.wounds()), this::wound);
    }

    private FhirNode wound(HomeFact.Wound wound) {
        FhirNode timing = new FhirNode();
        wound.frequency().ifPresent(text -> timing.set("code", FhirTerms.words(text)));
        String care = wound.protocol().orElseGet(() -> frame.phrases().of("wound-care"));
        FhirNode request = request(CareOrder.Need.WOUND_CARE, care, timing);
        request.add("bodySite", FhirTerms.words(wound.site()));
        wound.stitchesOutOn().ifPresent(day -> note(request, "stitches-out", day.toString()));
        return frame.entries().add(request);
    }

    private FhirNode request(CareOrder.Need need, String what, FhirNode timing) {
        return FhirNode.resource("ServiceRequest")
                .set("status", "active")
                .set("intent", "order")
                .add("category", FhirTerms.concept(FhirTerms.CARE_NEED, need.code()))
                .set("code", FhirTerms.words(what))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter())
                .set("occurrenceTiming", timing)
                .set("authoredOn", frame.writtenAt())
                .set("requester", frame.responsible());
    }

    private static FhirNode timing(CareOrder order) {
        FhirNode timing = new FhirNode();
        FhirNode bounds = timing.node("repeat").node("boundsPeriod");
        order.firstVisit().ifPresent(at -> bounds.set("start", FhirTimes.moment(at)));
        order.until().ifPresent(day -> bounds.set("end", FhirTimes.day(day)));
        order.frequency().ifPresent(text -> timing.set("code", FhirTerms.words(text)));
        return timing;
    }

    private void note(FhirNode request, String phrase, String text) {
        request.add("note", FhirTerms.note(frame.phrases().of(phrase, FhirText.clean(text))));
    }
}
