package org.liaisonhub.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Reference;
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

    private Reference inUse(String what, Optional<String> udi, Optional<String> instructions) {
        Device device = new Device();
        device.setType(FhirTerms.words(what));
        udi.ifPresent(text -> device.addUdiCarrier().setCarrierHRF(FhirText.clean(text)));
        device.setPatient(frame.patient());
        DeviceUseStatement use = new DeviceUseStatement();
        use.setStatus(DeviceUseStatement.DeviceUseStatementStatus.ACTIVE);
        use.setSubject(frame.patient());
        use.setRecordedOnElement(frame.writtenAt());
        use.setDevice(frame.entries().add(device));
        instructions.ifPresent(text -> use.addNote().setText(FhirText.clean(text)));
        return frame.entries().add(use);
    }

    FhirCoded equipment() {
        return FhirCoded.of(frame.dossier().find(HomeFact.Equipment.class).map(fact -> fact.items()), this::ordered);
    }

    private Reference ordered(HomeFact.EquipmentItem item) {
        DeviceRequest request = new DeviceRequest();
        request.setStatus(DeviceRequest.DeviceRequestStatus.ACTIVE);
        request.setIntent(DeviceRequest.RequestIntent.ORDER);
        request.setCode(FhirTerms.words(item.what()));
        request.setSubject(frame.patient());
        request.setEncounter(frame.encounter());
        request.setAuthoredOnElement(frame.writtenAt());
        request.setRequester(frame.responsible());
        item.deliveredOn().ifPresent(day -> request.setOccurrence(FhirTimes.dateTime(day)));
        return frame.entries().add(request);
    }
}
