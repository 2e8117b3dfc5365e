package org.liaisonhub.fhir;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;

/**
 * What a recipient's software looks at first in a message: which one it is, and what happened.
 *
 * @param messageId id of the message Bundle, which every answer names
 * @param event code of {@code MessageHeader.event}: {@code letter}, {@code care-plan-withdrawal}…
 */
public record FhirGlance(String messageId, String event) {
    /**
     * Looks at a message.
     *
     * @throws IllegalArgumentException if it is no FHIR message Bundle in JSON with an id and a header
     */
    public static FhirGlance at(byte[] message) {
        try {
            Bundle bundle = FhirJson.context()
                    .newJsonParser()
                    .parseResource(Bundle.class, new String(message, StandardCharsets.UTF_8));
            String id = bundle.getIdElement().getIdPart();
            if (id != null && bundle.getEntryFirstRep().getResource() instanceof MessageHeader header) {
                return new FhirGlance(id, header.getEventCoding().getCode());
            }
        } catch (RuntimeException notFhir) {
            // HAPI's message repeats what it read; ours must not.
            throw new IllegalArgumentException("only a FHIR message Bundle in JSON can be looked at");
        }
        throw new IllegalArgumentException("only a message Bundle with an id and a MessageHeader can be looked at");
    }

    /** Whether it takes back what was sent before. */
    public boolean isWithdrawal() {
        return event.endsWith("-withdrawal");
    }
}
