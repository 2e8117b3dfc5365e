package org.liaisonhub.fhir;

import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.HomeFact;

/** Implants of the stay, devices in place, and equipment ordered for the home. */
final class FhirDevices {
    private final FhirFrame frame;

    FhirDevices(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded implants() {
        return FhirCoded.of(
                frame.dossier().find(ClinicalFact.Implants.class).map(fact -> fact.implants()),
                implant -> inUse(implant.description(), implant.udi(), Optional.empty()));
    }

    FhirCoded inPlace() {
        return FhirCoded.of(
                frame.dossier().find(HomeFact.Devices.class).map(fact -> fact.devices()),
                device -> inUse(device.what(), Optional.empty(), device.instructions()));
    }

    private FhirNode inUse(String what, Optional<String> udi, Optional<String> instructions) {
        FhirNode device = FhirNode.resource("Device");
        udi.ifPresent(text -> device.addNode("udiCarrier").set("carrierHRF", FhirText.clean(text)));
        device.set("type", FhirTerms.words(what)).set("patient", frame.patient());
        FhirNode use = FhirNode.resource("DeviceUseStatement")
                .set("status", "active")
                .set("subject", frame.patient())
                .set("recordedOn", frame.writtenAt())
                .set("device", frame.entries().add(device));
        instructions.ifPresent(text -> use.add("note", FhirTerms.note(FhirText.clean(text))));
        return frame.entries().add(use);
    }

    FhirCoded equipment() {
        return FhirCoded.of(frame.dossier().find(HomeFact.Equipment.class).map(fact -> fact.items()), this::ordered);
    }

    private FhirNode ordered(HomeFact.EquipmentItem item) {
        FhirNode request = FhirNode.resource("DeviceRequest")
                .set("status", "active")
                .set("intent", "order")
                .set("codeCodeableConcept", FhirTerms.words(item.what()))
                .set("subject", frame.patient())
                .set("encounter", frame.encounter());
        item.deliveredOn().ifPresent(day -> request.set("occurrenceDateTime", FhirTimes.day(day)));
        return frame.entries().add(request.set("authoredOn", frame.writtenAt()).set("requester", frame.responsible()));
    }
}
