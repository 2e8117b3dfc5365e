package org.liaisonhub.routing;

import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.json.JsonAnswers;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonEnvelope;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;
import org.liaisonhub.json.JsonLimits;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** Discharge events in JSON at the HTTP door: checked by the published schema, refused by problem documents (RFC 9457). */
final class JsonFormat implements HttpFormat {
    static final String TYPE = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final JsonCheck check;
    private final JsonAnswers answers;

    JsonFormat(Locale language, FeedCodes codes) {
        this.check = new JsonCheck(JsonLimits.DEFAULT, language, codes);
        this.answers = new JsonAnswers(language);
    }

    /** The reader of what comes through this door. */
    FeedReader reader(Locale language) {
        return check.reader(language);
    }

    @Override
    public Look look(byte[] body, String contentType, String feed) {
        JsonEnvelope envelope = check.check(body, feed);
        if (envelope instanceof Acceptable accepted) {
            return new Look(
                    TYPE,
                    accepted.messageId(),
                    accepted.stay().key(),
                    Optional.empty(),
                    new Reply(202, TYPE, answers.accepted(accepted)));
        }
        NotAcceptable refusal = (NotAcceptable) envelope;
        NotUnderstood why = new NotUnderstood(refusal.fault().code(), refusal.why());
        return new Look(
                TYPE,
                "",
                refusal.why(),
                Optional.of(why),
                new Reply(refusal.fault().httpStatus(), PROBLEM, answers.refused(refusal)));
    }

    @Override
    public Reply notNow(Reason reason, String contentType) {
        return new Reply(503, PROBLEM, answers.notNow(reason.code()));
    }
}
