package org.liaisonhub.routing;

import java.time.Instant;
import java.util.Locale;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Answer;
import org.liaisonhub.delivery.AnswerReader;
import org.liaisonhub.delivery.AnswerReading;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.json.JsonAcknowledgement;
import org.liaisonhub.json.JsonAcknowledgementReader;

/** Reads the short JSON answer of a simple client as the delivery's acknowledgement. */
final class ShortAnswers implements AnswerReader {
    private final JsonAcknowledgementReader reader;

    ShortAnswers(Locale language) {
        this.reader = new JsonAcknowledgementReader(language);
    }

    @Override
    public AnswerReading read(byte[] answer, Instant now) {
        JsonAcknowledgement.Reading reading = reader.read(answer);
        if (reading instanceof JsonAcknowledgement.NotRead not) {
            return new AnswerReading.NotUnderstood(not.code(), not.why());
        }
        JsonAcknowledgement said = ((JsonAcknowledgement.Read) reading).acknowledgement();
        return new AnswerReading.Understood(new Answer(said.messageId(), acknowledgement(said, now)));
    }

    private static Acknowledgement acknowledgement(JsonAcknowledgement said, Instant now) {
        Instant at = said.at().orElse(now);
        String why = said.reason().orElse("");
        return switch (said.code()) {
            case RECEIVED -> new Acknowledgement.Received(at);
            case ACCEPTED -> new Acknowledgement.Accepted(at, false);
            case TAKEN_IN_CHARGE -> new Acknowledgement.Accepted(at, true);
            case PATIENT_UNKNOWN -> new Acknowledgement.Refused(at, Business.PATIENT_UNKNOWN, why);
            case NO_LONGER_HERE -> new Acknowledgement.Refused(at, Business.NO_LONGER_HERE, why);
            case REFUSED -> new Acknowledgement.Refused(at, Business.REFUSED, why);
            case NOT_NOW -> new Acknowledgement.NotNow(at, why);
            case REJECTED -> new Acknowledgement.Rejected(at, why);
            case READ -> new Acknowledgement.Read(at);
        };
    }
}
