package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.hl7v2.Hl7Acknowledger;
import org.liaisonhub.hl7v2.Hl7Envelope;
import org.liaisonhub.hl7v2.Hl7Fault;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.observe.Meters;
import org.liaisonhub.routing.NotTakenNow.Reason;
import org.liaisonhub.routing.mllp.MllpFault;
import org.liaisonhub.routing.mllp.MllpHeaders;
import org.liaisonhub.routing.mllp.MllpReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps of a feed by MLLP ({@code 01-way-mllp}): look at a message at the door, and answer its sender as HL7 does. */
public final class MllpFeed implements MllpReplies {
    private static final Logger LOG = LoggerFactory.getLogger(MllpFeed.class);
    static final String FORMAT = "x-application/hl7-v2+er7";
    static final String USUAL = "mllp";
    private static final String LOOK = "LiaisonFirstLook";
    private static final String TAKEN_BY = "LiaisonMllpFeed";
    private static final String COUNTS_FOR = "LiaisonMllpCountsFor";
    /** In bytes; the header segment is in it. */
    private static final int HEAD = 8 * 1024;

    private static final String FRAME = "HUB-1004";
    /** HL7 table 0008. */
    private static final String TAKEN = "AA";

    private static final String REFUSED = "AR";
    private static final String NOT_NOW_CODE = "AE";

    /** What its senders can be told. */
    static final List<String> ANSWERS = List.of(TAKEN, REFUSED, NOT_NOW_CODE);

    private final String name;
    private final FeedTerms terms;
    private final Hl7Acknowledger acknowledger;
    private final IntakeGate gate;
    private final LargeMessages large;
    private final InstantSource clock;
    private final AtomicLong answers;
    private final Meters meters;
    private final Optional<SenderBook> senders;
    private final OtherTypes otherTypes;

    /**
     * @param name its name, for messages whose certificate names no other
     * @param terms under which its messages are read
     */
    MllpFeed(
            String name,
            FeedTerms terms,
            Hl7Acknowledger acknowledger,
            OtherTypes otherTypes,
            IntakeGate gate,
            LargeMessages large,
            Optional<SenderBook> senders,
            InstantSource clock,
            Meters meters) {
        this.name = name;
        this.terms = terms;
        this.gate = gate;
        this.large = large;
        this.otherTypes = otherTypes;
        this.acknowledger = acknowledger;
        this.clock = clock;
        this.senders = senders;
        this.meters = meters;
        this.answers = new AtomicLong(clock.millis());
    }

    /** Looks at the message and addresses it to the intake queue; a refused one too, for nothing is thrown away. */
    public void take(Exchange exchange) {
        byte[] bytes = Given.body(exchange, byte[].class);
        exchange.setProperty(TAKEN_BY, this);
        Message message = exchange.getMessage();
        String certificate = Optional.ofNullable(message.getHeader(MllpHeaders.CERTIFICATE, String.class))
                .orElse("");
        String feed = feedOf(certificate);
        exchange.setProperty(COUNTS_FOR, feed);
        large.enterDoor(exchange, bytes.length);
        FirstLook whole = FirstLook.at(bytes, terms);
        FirstLook look = otherTypes.answered(
                senders.map(book -> book.judge(whole, certificate)).orElse(whole));
        look.refusal()
                .filter(Hl7Fault.WRONG_SENDER::equals)
                .ifPresent(fault -> LOG.warn("MLLP: a message of {} parked, {}", feed, fault.code()));
        exchange.setProperty(LOOK, look);
        gate.pass();
        message.setBody(bytes);
        IntakeHeaders.set(
                message,
                feed,
                new FeedFormat(FORMAT, terms),
                look.opened().map(Hl7Envelope::controlId).orElse(""),
                clock.instant(),
                look.opened().map(Hl7Envelope::groupKey).orElse(""),
                look.refusal().map(fault -> new NotUnderstood(fault.code(), fault.why())));
    }

    /** AA for what is on disk and will be folded, AR for what is on disk and parked. */
    public void answer(Exchange exchange) {
        FirstLook look = look(exchange);
        meters.received(countsFor(exchange), look.refusal().isEmpty() ? TAKEN : REFUSED);
        reply(exchange, acknowledger.answer(look, controlId()));
    }

    /** AE: nothing was kept, send it again. */
    public void notNow(Exchange exchange) {
        meters.received(countsFor(exchange), NOT_NOW_CODE);
        reply(exchange, cannotTakeNow(anyLook(exchange), NotTakenNow.reasonOf(Given.fault(exchange))));
    }

    @Override
    public byte[] unanswered(byte[] request, String certificate) {
        meters.received(feedOf(certificate), NOT_NOW_CODE);
        return cannotTakeNow(FirstLook.at(request), Reason.NOT_NOW);
    }

    @Override
    public byte[] refused(byte[] head, MllpFault fault, String certificate) {
        FirstLook look = FirstLook.at(head);
        meters.received(feedOf(certificate), fault == MllpFault.NO_ROOM ? NOT_NOW_CODE : REFUSED);
        return fault == MllpFault.NO_ROOM
                ? cannotTakeNow(look, Reason.NOT_NOW)
                : acknowledger.refuse(
                        look,
                        controlId(),
                        FRAME,
                        "the MLLP frame is broken: " + fault.code()
                                + "; the interface engine must send whole frames of at most 20 MiB");
    }

    /** The feed whose {@link #take} the message passed; empty before. */
    static Optional<MllpFeed> of(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(TAKEN_BY, MllpFeed.class));
    }

    /** The feed of the sender that the certificate is bound to, or this one. */
    private String feedOf(String certificate) {
        return senders.flatMap(book -> book.sender(certificate))
                .map(SenderBook.Sender::feed)
                .orElse(name);
    }

    private String countsFor(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(COUNTS_FOR, String.class))
                .orElse(name);
    }

    private byte[] cannotTakeNow(FirstLook look, Reason reason) {
        return acknowledger.cannotTakeNow(look, controlId(), reason.code(), reason.words());
    }

    /** Of a message that never had its turn only the beginning is looked at: its bytes are there, its text would be too much. */
    private static FirstLook anyLook(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(LOOK, FirstLook.class)).orElseGet(() -> {
            byte[] bytes = Given.body(exchange, byte[].class);
            return FirstLook.at(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
        });
    }

    private static FirstLook look(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(LOOK, FirstLook.class), LOOK);
    }

    private String controlId() {
        return "LH" + answers.incrementAndGet();
    }

    private static void reply(Exchange exchange, byte[] answer) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(answer);
    }
}
