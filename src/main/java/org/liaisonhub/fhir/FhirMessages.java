package org.liaisonhub.fhir;

import java.util.Optional;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.MessageWriter;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.letter.CarePlan;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LiaisonLetter;

/**
 * Writes what travels as a FHIR R4 message Bundle, after MedCom's messaging model: a MessageHeader that says what
 * happened, from whom and to whom, whose focus is the document Bundle inside the same message; a Provenance; and both
 * organisations. Compact JSON in UTF-8.
 *
 * <p>Ids of Bundle and MessageHeader are the delivery's id, and nothing in a message depends on the attempt, the clock or
 * the machine: a message sent again is the same bytes. May be used by several threads.
 */
public final class FhirMessages implements MessageWriter {
    private final String display;
    private final String endpointBase;

    /**
     * @param display the hub's name for people
     * @param endpointBase absolute URL under which the hub is known, without a slash at its end; recipients are told apart
     *     by {@code /recipients/<id>} under it. An address for answers, not necessarily one that can be called.
     * @throws IllegalArgumentException if the base is not an http, https or urn address
     */
    public FhirMessages(String display, String endpointBase) {
        if (!endpointBase.matches("(https?://|urn:)\\S*[^\\s/]")) {
            throw new IllegalArgumentException(
                    "the hub's endpoint base is an http, https or urn address without a slash at its end");
        }
        this.display = display;
        this.endpointBase = endpointBase;
    }

    @Override
    public byte[] carrying(
            LetterDocument document, Delivery delivery, Recipient recipient, Optional<DocumentId> replaces) {
        FhirEnvelope envelope = new FhirEnvelope(
                display, endpointBase, delivery, recipient, document.id().stay());
        envelope.carry(document(document), document.id(), replaces);
        return FhirJson.encode(envelope.bundle());
    }

    @Override
    public byte[] withdrawing(DocumentId document, Delivery delivery, Recipient recipient) {
        FhirEnvelope envelope = new FhirEnvelope(display, endpointBase, delivery, recipient, document.stay());
        envelope.takeBack(document);
        return FhirJson.encode(envelope.bundle());
    }

    private static FhirNode document(LetterDocument document) {
        return document instanceof LiaisonLetter letter
                ? FhirLetter.bundle(letter)
                : FhirCarePlan.bundle((CarePlan) document);
    }
}
