package org.liaisonhub.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.liaisonhub.delivery.Acknowledgement;

/**
 * Writes the answer a recipient's software sends: a message Bundle after our profile {@code acknowledgement}, in JSON.
 * The hub itself answers nobody; the demo's recipients and the tests do.
 */
public final class FhirAcknowledgementWriter {
    static final String PROFILE = "https://liaisonhub.org/fhir/StructureDefinition/acknowledgement";
    static final String EVENT = "https://liaisonhub.org/fhir/event/acknowledgement";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final String recipientId;

    /**
     * A writer of one recipient's answers.
     *
     * @param recipientId the recipient's id in the directory
     */
    public FhirAcknowledgementWriter(String recipientId) {
        this.recipientId = recipientId;
    }

    /**
     * The answer to a message as it came, in JSON.
     *
     * @throws IllegalArgumentException if the message is no FHIR message Bundle with an id
     */
    public byte[] answer(byte[] message, Acknowledgement acknowledgement) {
        return answer(messageId(message), acknowledgement);
    }

    /** The answer to the message of this id. The same answer always has the same id. */
    public byte[] answer(String messageId, Acknowledgement acknowledgement) {
        FhirAcknowledgementCode code = FhirAcknowledgementCode.of(acknowledgement);
        String seed = String.join(
                "|", recipientId, messageId, code.code(), acknowledgement.at().toString());
        OperationOutcome outcome = outcome(code, why(acknowledgement));
        outcome.setId(id("outcome", seed));
        MessageHeader header = header(messageId, code, outcome);
        header.setId(id("header", seed));
        Bundle bundle = new Bundle();
        bundle.setId(id("message", seed));
        bundle.getMeta().addProfile(PROFILE);
        bundle.setType(BundleType.MESSAGE).setTimestampElement(instant(acknowledgement.at()));
        add(bundle, header);
        add(bundle, outcome);
        return parser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    private String messageId(byte[] message) {
        try {
            Bundle bundle = parser().parseResource(Bundle.class, new String(message, StandardCharsets.UTF_8));
            String id = bundle.getIdElement().getIdPart();
            if (bundle.getType() == BundleType.MESSAGE && id != null) {
                return id;
            }
        } catch (RuntimeException notFhir) {
            // HAPI's message repeats what it read; ours must not.
            throw new IllegalArgumentException("only a FHIR message Bundle in JSON can be answered");
        }
        throw new IllegalArgumentException("only a Bundle of type message that has an id can be answered");
    }

    private MessageHeader header(String messageId, FhirAcknowledgementCode code, OperationOutcome outcome) {
        MessageHeader header = new MessageHeader();
        header.setEvent(new UriType(EVENT));
        header.setSender(new Reference()
                .setIdentifier(
                        new Identifier().setSystem(FhirDirectory.RECIPIENT_ID).setValue(recipientId)));
        header.getSource().setEndpoint("urn:liaison:recipient:" + recipientId);
        header.getResponse()
                .setIdentifier(messageId)
                .setCode(code.responseType())
                .setDetails(new Reference(url(outcome)));
        return header;
    }

    private static OperationOutcome outcome(FhirAcknowledgementCode code, String why) {
        CodeableConcept details = new CodeableConcept()
                .addCoding(new Coding(FhirAcknowledgementCode.SYSTEM, code.code(), code.display()));
        if (!why.isBlank()) {
            details.setText(why);
        }
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(code.severity())
                .setCode(code.issueType())
                .setDetails(details);
        return outcome;
    }

    private static String why(Acknowledgement acknowledgement) {
        if (acknowledgement instanceof Acknowledgement.NotNow notNow) {
            return notNow.why();
        }
        if (acknowledgement instanceof Acknowledgement.Rejected rejected) {
            return rejected.why();
        }
        return acknowledgement instanceof Acknowledgement.Refused refused ? refused.why() : "";
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl(url(resource)).setResource(resource);
    }

    private static String url(Resource resource) {
        return "urn:uuid:" + resource.getIdElement().getIdPart();
    }

    private static String id(String part, String seed) {
        return UUID.nameUUIDFromBytes((part + "|" + seed).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static InstantType instant(Instant at) {
        InstantType instant = new InstantType(Date.from(at));
        instant.setTimeZoneZulu(true);
        return instant;
    }

    private IParser parser() {
        IParser parser = fhir.newJsonParser();
        parser.setParserErrorHandler(new ErrorHandlerAdapter());
        parser.setPrettyPrint(true);
        return parser;
    }
}
