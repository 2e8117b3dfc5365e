package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.observe.Meters;
import org.liaisonhub.routing.HttpFormat.Look;
import org.liaisonhub.routing.HttpFormat.Reply;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** Steps of the feeds by HTTP: look at a message at the door, and tell its sender, in the words of its format, what became of it. */
public final class HttpFeed {
    /** What its senders can be told. */
    static final List<String> ANSWERS = List.of("202", "400", "413", "503");

    private static final String LOOK = "LiaisonHttpLook";
    private static final String TYPE = "LiaisonHttpType";
    private static final String TAKEN_BY = "LiaisonHttpFeed";
    /** Seconds. */
    private static final String SOON = "5";

    private static final String ROOM_IS_SLOW = "60";

    private final String name;
    private final HttpFormat format;
    private final FeedTerms terms;
    private final IntakeGate gate;
    private final LargeMessages large;
    private final InstantSource clock;
    private final Meters meters;

    /** @param terms under which its messages are read */
    HttpFeed(
            String name,
            HttpFormat format,
            FeedTerms terms,
            IntakeGate gate,
            LargeMessages large,
            InstantSource clock,
            Meters meters) {
        this.terms = terms;
        this.large = large;
        this.name = name;
        this.format = format;
        this.gate = gate;
        this.clock = clock;
        this.meters = meters;
    }

    /** Looks at the message and addresses it to the intake queue; a refused one too, for nothing is thrown away. */
    public void take(Exchange exchange) {
        Message message = exchange.getMessage();
        String type = Optional.ofNullable(message.getHeader(Exchange.CONTENT_TYPE, String.class))
                .orElse("");
        exchange.setProperty(TAKEN_BY, this);
        exchange.setProperty(TYPE, type);
        gate.pass();
        byte[] body = Given.body(exchange, byte[].class);
        large.enterDoor(exchange, body.length);
        Look look = format.look(body, type, name);
        exchange.setProperty(LOOK, look);
        message.setBody(body);
        IntakeHeaders.set(
                message,
                name,
                new FeedFormat(look.format(), terms),
                look.controlId(),
                clock.instant(),
                look.group(),
                look.refused());
    }

    /** 202 for what is on disk and will be folded, 400 or 413 with every fault for what is on disk and parked. */
    public void answer(Exchange exchange) {
        Look look = Objects.requireNonNull(exchange.getProperty(LOOK, Look.class), LOOK);
        reply(exchange, look.reply());
    }

    /** 503: nothing was kept, send it again. */
    public void notNow(Exchange exchange) {
        Reason reason = NotTakenNow.reasonOf(Given.fault(exchange));
        String type =
                Optional.ofNullable(exchange.getProperty(TYPE, String.class)).orElse("");
        reply(exchange, format.notNow(reason, type));
        exchange.getMessage().setHeader("Retry-After", reason == Reason.NO_ROOM ? ROOM_IS_SLOW : SOON);
    }

    /** The feed whose {@link #take} the message passed; empty before. */
    static Optional<HttpFeed> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(TAKEN_BY, HttpFeed.class));
    }

    private void reply(Exchange exchange, Reply reply) {
        meters.received(name, Integer.toString(reply.status()));
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
        message.setHeader(Exchange.CONTENT_TYPE, reply.contentType());
        message.setBody(reply.body());
    }
}
