package org.liaisonhub.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Acknowledgement.Accepted;
import org.liaisonhub.delivery.Acknowledgement.NotNow;
import org.liaisonhub.delivery.Acknowledgement.Read;
import org.liaisonhub.delivery.Acknowledgement.Received;
import org.liaisonhub.delivery.Acknowledgement.Refused;
import org.liaisonhub.fhir.FhirAcknowledgementWriter;

/** In which form a recipient's software answers. */
enum AnswerForm {
    /** A FHIR message Bundle with {@code MessageHeader.response}. */
    FHIR {
        @Override
        byte[] write(String recipientId, String messageId, Acknowledgement said) {
            return new FhirAcknowledgementWriter(recipientId).answer(messageId, said);
        }
    },
    /** One flat object, {@code json/acknowledgement.schema.json}: what a script can write. */
    SHORT_JSON {
        @Override
        byte[] write(String recipientId, String messageId, Acknowledgement said) {
            return ("{\"schema\": \"liaison/acknowledgement/1\", \"messageId\": \"" + messageId + "\", \"code\": \""
                            + code(said) + "\", \"at\": \"" + said.at() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    };

    /** The bytes to send to {@code acks}. */
    abstract byte[] write(String recipientId, String messageId, Acknowledgement said);

    private static String code(Acknowledgement said) {
        if (said instanceof Refused refused) {
            return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (said instanceof Accepted accepted) {
            return accepted.takenInCharge() ? "taken-in-charge" : "accepted";
        }
        if (said instanceof NotNow) {
            return "not-now";
        }
        return said instanceof Received ? "received" : said instanceof Read ? "read" : "rejected";
    }
}
