package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.json.JsonAnswers;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonEnvelope;
import org.liaisonhub.json.JsonEnvelope.Acceptable;
import org.liaisonhub.json.JsonEnvelope.NotAcceptable;
import org.liaisonhub.observe.Meters;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** Steps of {@code 11-feed-json}: look at a document at the door, and tell its sender what became of it. */
public final class JsonFeed {
    static final String FORMAT = "application/json";
    private static final String FEED = "json";
    private static final String ENVELOPE = "LiaisonEnvelope";

    private static final String PROBLEM = "application/problem+json";
    /** Seconds. */
    private static final String SOON = "5";

    private static final String ROOM_IS_SLOW = "60";

    private final JsonCheck check;
    private final JsonAnswers answers;
    private final IntakeGate gate;
    private final InstantSource clock;
    private final Meters meters;

    JsonFeed(JsonCheck check, JsonAnswers answers, IntakeGate gate, InstantSource clock, Meters meters) {
        this.gate = gate;
        this.check = check;
        this.answers = answers;
        this.clock = clock;
        this.meters = meters.feed(FEED, "202", "400", "413", "503");
    }

    /** Looks at the document and addresses it to the intake queue; a refused one too, for nothing is thrown away. */
    public void take(Exchange exchange) {
        gate.pass();
        byte[] body = Given.body(exchange, byte[].class);
        JsonEnvelope envelope = check.check(body);
        exchange.setProperty(ENVELOPE, envelope);
        Message message = exchange.getMessage();
        message.setBody(body);
        if (envelope instanceof Acceptable accepted) {
            IntakeHeaders.set(
                    message,
                    FEED,
                    FORMAT,
                    accepted.messageId(),
                    clock.instant(),
                    accepted.stay().key(),
                    Optional.empty());
        } else if (envelope instanceof NotAcceptable refusal) {
            NotUnderstood why = new NotUnderstood(refusal.fault().code(), refusal.why());
            IntakeHeaders.set(message, FEED, FORMAT, "", clock.instant(), refusal.why(), Optional.of(why));
        }
    }

    /** 202 for what is on disk and will be folded, 400 or 413 with every fault for what is on disk and parked. */
    public void answer(Exchange exchange) {
        Object envelope = exchange.getProperty(ENVELOPE);
        if (envelope instanceof Acceptable accepted) {
            reply(exchange, 202, FORMAT, answers.accepted(accepted));
        } else if (envelope instanceof NotAcceptable refusal) {
            reply(exchange, refusal.fault().httpStatus(), PROBLEM, answers.refused(refusal));
        }
    }

    /** 503: nothing was kept, send it again. */
    public void notNow(Exchange exchange) {
        Reason reason = NotTakenNow.reasonOf(Given.fault(exchange));
        reply(exchange, 503, PROBLEM, answers.notNow(reason.code()));
        exchange.getMessage().setHeader("Retry-After", reason == Reason.NO_ROOM ? ROOM_IS_SLOW : SOON);
    }

    private void reply(Exchange exchange, int status, String type, byte[] body) {
        meters.received(FEED, Integer.toString(status));
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setBody(body);
    }
}
