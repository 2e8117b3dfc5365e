package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.PROFILE;
import static org.liaisonhub.fhir.FhirTerms.coding;

import java.util.Optional;
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
    private final FhirNode header = FhirNode.resource("MessageHeader", PROFILE + "liaison-message-header")
            .reserve("extension")
            .set("eventCoding", "");
    private final FhirEntries entries;
    private final FhirNode hub;
    private final FhirNode hospital;

    FhirEnvelope(String display, String base, Delivery delivery, Recipient recipient, StayId stay) {
        this.delivery = delivery;
        entries = new FhirEntries(
                delivery.id(),
                FhirNode.resource("Bundle", PROFILE + "liaison-message")
                        .set("id", delivery.id())
                        .set("type", "message")
                        .set("timestamp", FhirTimes.moment(delivery.createdAt())));
        entries.add(delivery.id(), header);
        hub = entries.add(FhirNode.resource("Organization").set("name", FhirText.clean(display)));
        hospital = entries.add(FhirFrame.hospital(stay.facility()));
        header.addNode("destination")
                .set("name", FhirText.clean(recipient.name()))
                .set("endpoint", base + "/recipients/" + recipient.id())
                .set("receiver", entries.add(receiver(recipient)));
        header.set("sender", hub);
        header.node("source")
                .set("name", FhirText.clean(display))
                .set("software", "Liaison")
                .set("endpoint", base);
        header.set("responsible", hospital).set("reason", "");
    }

    // A GP is in the directory by a person's number, a service by that of its facility.
    private static FhirNode receiver(Recipient recipient) {
        boolean person = recipient.numbers().stream()
                .anyMatch(number -> number.scheme() == Scheme.RPPS || number.scheme() == Scheme.ADELI);
        String name = FhirText.clean(recipient.name());
        FhirNode receiver = FhirNode.resource(person ? "Practitioner" : "Organization")
                .add("identifier", FhirIdentifiers.identifier(FhirTerms.OWN + "/recipient-id", recipient.id()));
        recipient.numbers().forEach(number -> receiver.add("identifier", FhirIdentifiers.professional(number)));
        return person ? receiver.add("name", new FhirNode().set("text", name)) : receiver.set("name", name);
    }

    FhirNode bundle() {
        return entries.bundle();
    }

    /** Puts the document in; {@code replaces} is what this recipient was sent before. */
    void carry(FhirNode document, DocumentId id, Optional<DocumentId> replaces) {
        String kind = id.kind() == DocumentKind.LIAISON_LETTER ? "letter" : "care-plan";
        happened(replaces.isPresent() ? kind + "-replacement" : kind);
        FhirNode focus = entries.add(document.text("id"), document);
        header.add("focus", focus);
        replaces.ifPresent(former -> header.add(
                "extension",
                FhirTerms.extension(PROFILE + "replaced-document")
                        .set("valueIdentifier", FhirIdentifiers.version(former))));
        FhirNode provenance = provenance(focus);
        replaces.ifPresent(former -> provenance
                .addNode("entity")
                .set("role", "revision")
                .set("what", new FhirNode().set("identifier", FhirIdentifiers.version(former))));
    }

    /** Takes the document back: the focus names it, for the recipient has it and the message does not bring it again. */
    void takeBack(DocumentId document) {
        happened(document.kind() == DocumentKind.LIAISON_LETTER ? "letter-withdrawal" : "care-plan-withdrawal");
        header.set(
                "reason",
                FhirTerms.words(FhirPhrases.FRENCH.of("withdrawn") + " / " + FhirPhrases.ENGLISH.of("withdrawn")));
        header.add("focus", withdrawn(document));
        provenance(FhirTerms.reference("urn:uuid:" + delivery.id()))
                .addNode("entity")
                .set("role", "removal")
                .set("what", withdrawn(document));
    }

    private static FhirNode withdrawn(DocumentId document) {
        return new FhirNode().set("type", "Bundle").set("identifier", FhirIdentifiers.version(document));
    }

    private void happened(String event) {
        header.set("eventCoding", coding(FhirTerms.EVENT, event));
    }

    private FhirNode provenance(FhirNode target) {
        FhirNode provenance = FhirNode.resource("Provenance")
                .add("target", target)
                .set("recorded", FhirTimes.moment(delivery.createdAt()))
                .set("activity", FhirTerms.concept(header.node("eventCoding")));
        agent(provenance, "assembler", hub);
        agent(provenance, "custodian", hospital);
        entries.add(provenance);
        return provenance;
    }

    private static void agent(FhirNode provenance, String part, FhirNode who) {
        provenance.addNode("agent").set("type", FhirTerms.concept(AGENT, part)).set("who", who);
    }
}
