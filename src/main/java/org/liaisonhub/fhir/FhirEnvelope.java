package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.PROFILE;
import static org.liaisonhub.fhir.FhirTerms.coding;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.ProfessionalId.Scheme;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/**
 * One message around one document: who sends it, for whom, and what happened. Of the delivery it uses only what never
 * changes (id, purpose, time of creation), so that sending it again gives the same message.
 */
final class FhirEnvelope {
    private static final String AGENT = FhirTerms.HL7 + "provenance-participant-type";

    private final Delivery delivery;
    private final Bundle bundle = new Bundle();
    private final MessageHeader header = new MessageHeader();
    private final FhirEntries entries;
    private final Reference hub;
    private final Reference hospital;

    FhirEnvelope(String display, String base, Delivery delivery, Recipient recipient, StayId stay) {
        this.delivery = delivery;
        bundle.setId(delivery.id());
        bundle.getMeta().addProfile(PROFILE + "liaison-message");
        bundle.setType(Bundle.BundleType.MESSAGE);
        bundle.setTimestampElement(FhirTimes.instant(delivery.createdAt()));
        entries = new FhirEntries(delivery.id(), bundle);
        entries.add(delivery.id(), header);
        header.getMeta().addProfile(PROFILE + "liaison-message-header");
        hub = entries.add(new Organization().setName(FhirText.clean(display)));
        hospital = entries.add(FhirFrame.hospital(stay.facility()));
        header.addDestination()
                .setName(FhirText.clean(recipient.name()))
                .setEndpoint(base + "/recipients/" + recipient.id())
                .setReceiver(entries.add(receiver(recipient)));
        header.setSender(hub);
        header.setResponsible(hospital);
        header.getSource()
                .setName(FhirText.clean(display))
                .setSoftware("Liaison")
                .setEndpoint(base);
    }

    // A GP is in the directory by a person's number, a service by that of its facility.
    private static Resource receiver(Recipient recipient) {
        boolean person = recipient.numbers().stream()
                .anyMatch(number -> number.scheme() == Scheme.RPPS || number.scheme() == Scheme.ADELI);
        String name = FhirText.clean(recipient.name());
        Identifier id =
                new Identifier().setSystem(FhirTerms.OWN + "/recipient-id").setValue(recipient.id());
        if (person) {
            Practitioner practitioner = new Practitioner().addIdentifier(id).addName(new HumanName().setText(name));
            recipient.numbers().forEach(number -> practitioner.addIdentifier(FhirIdentifiers.professional(number)));
            return practitioner;
        }
        Organization organization = new Organization().addIdentifier(id).setName(name);
        recipient.numbers().forEach(number -> organization.addIdentifier(FhirIdentifiers.professional(number)));
        return organization;
    }

    Bundle bundle() {
        return bundle;
    }

    /** Puts the document in; {@code replaces} is what this recipient was sent before. */
    void carry(Bundle document, DocumentId id, Optional<DocumentId> replaces) {
        String kind = id.kind() == DocumentKind.LIAISON_LETTER ? "letter" : "care-plan";
        happened(replaces.isPresent() ? kind + "-replacement" : kind);
        Reference focus = entries.add(document.getIdElement().getIdPart(), document);
        header.addFocus(focus);
        replaces.ifPresent(
                former -> header.addExtension(PROFILE + "replaced-document", FhirIdentifiers.version(former)));
        Provenance provenance = provenance(focus.copy());
        replaces.ifPresent(former -> provenance
                .addEntity()
                .setRole(Provenance.ProvenanceEntityRole.REVISION)
                .setWhat(new Reference().setIdentifier(FhirIdentifiers.version(former))));
    }

    /** Takes the document back: the focus names it, for the recipient has it and the message does not bring it again. */
    void takeBack(DocumentId document) {
        happened(document.kind() == DocumentKind.LIAISON_LETTER ? "letter-withdrawal" : "care-plan-withdrawal");
        header.addFocus(withdrawn(document));
        header.setReason(
                FhirTerms.words(FhirPhrases.FRENCH.of("withdrawn") + " / " + FhirPhrases.ENGLISH.of("withdrawn")));
        provenance(new Reference("urn:uuid:" + delivery.id()))
                .addEntity()
                .setRole(Provenance.ProvenanceEntityRole.REMOVAL)
                .setWhat(withdrawn(document));
    }

    private static Reference withdrawn(DocumentId document) {
        return new Reference().setType("Bundle").setIdentifier(FhirIdentifiers.version(document));
    }

    private void happened(String event) {
        header.setEvent(coding(FhirTerms.EVENT, event));
    }

    private Provenance provenance(Reference target) {
        Provenance provenance = new Provenance();
        provenance.addTarget(target);
        provenance.setRecordedElement(FhirTimes.instant(delivery.createdAt()));
        provenance.setActivity(new CodeableConcept(header.getEventCoding().copy()));
        agent(provenance, "assembler", hub);
        agent(provenance, "custodian", hospital);
        entries.add(provenance);
        return provenance;
    }

    private static void agent(Provenance provenance, String part, Reference who) {
        provenance.addAgent().setType(new CodeableConcept(coding(AGENT, part))).setWho(who.copy());
    }
}
