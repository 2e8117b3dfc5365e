package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.channel.Channel;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.netty.NettyConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes frames through the Camel route on worker threads and sees to it that each gets exactly one answer that is an HL7 acknowledgement.
 *
 * <p>An exchange counts as in flight from the moment its frame is complete, so that Camel's shutdown waits for frames still queued.
 */
final class MllpExchanges {

    private static final Logger LOG = LoggerFactory.getLogger(MllpExchanges.class);
    private static final byte[] BARE_ERROR = "MSH|^~\\&|||||||ACK||P|2.5\rMSA|AE|\r".getBytes(US_ASCII);

    private static final int HEAD = 64 * 1024;

    private final NettyConsumer consumer;
    private final Executor workers;
    private final MllpReplies replies;

    MllpExchanges(NettyConsumer consumer, Executor workers, MllpReplies replies) {
        this.consumer = consumer;
        this.workers = workers;
        this.replies = replies;
    }

    /** Puts a connection among those that Camel closes, and waits for, when the route stops. */
    void opened(Channel connection) {
        consumer.getNettyServerBootstrapFactory().addChannel(connection);
    }

    /** Returns at once; {@code answer} is called later, on another thread or, when the server is stopping, on this one. */
    void handle(MllpFrame frame, MllpPeer sender, Consumer<byte[]> answer) {
        if (frame instanceof MllpFrame.Whole whole) {
            handleWhole(whole.content(), sender, answer);
        } else if (frame instanceof MllpFrame.Broken broken) {
            Runnable refusal = () -> answer.accept(refused(broken, sender));
            onWorker(refusal, refusal);
        }
    }

    /** What the sender hears when the route takes too long; given at once, on this thread, since the workers may be what is slow. */
    byte[] late(MllpFrame frame, MllpPeer sender) {
        return frame instanceof MllpFrame.Whole whole
                ? unanswered(Arrays.copyOf(whole.content(), Math.min(whole.content().length, HEAD)), sender)
                : BARE_ERROR;
    }

    private void handleWhole(byte[] request, MllpPeer sender, Consumer<byte[]> answer) {
        Exchange exchange;
        try {
            exchange = open(request, sender);
        } catch (Exception e) {
            LOG.error("MLLP: no exchange could be made ({})", e.getClass().getSimpleName());
            answer.accept(unanswered(request, sender));
            return;
        }
        onWorker(
                () -> process(exchange, request, sender, answer),
                () -> close(exchange, unanswered(request, sender), answer));
    }

    private void onWorker(Runnable work, Runnable whenStopping) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException stopping) {
            whenStopping.run();
        }
    }

    private Exchange open(byte[] request, MllpPeer sender) throws Exception {
        var exchange = consumer.createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        exchange.getIn().setBody(request);
        sender.headers().forEach(exchange.getIn()::setHeader);
        if (!Hl7Content.isHl7(request)) {
            exchange.getIn().setHeader(MllpHeaders.FAULT, MllpFault.NOT_HL7.code());
        }
        consumer.createUoW(exchange);
        return exchange;
    }

    private void process(Exchange exchange, byte[] request, MllpPeer sender, Consumer<byte[]> answer) {
        consumer.getAsyncProcessor()
                .process(exchange, doneSync -> close(exchange, answerOf(exchange, request, sender), answer));
    }

    private void close(Exchange exchange, byte[] acknowledgement, Consumer<byte[]> answer) {
        try {
            answer.accept(acknowledgement);
        } finally {
            consumer.doneUoW(exchange);
            consumer.releaseExchange(exchange, false);
        }
    }

    private byte[] answerOf(Exchange exchange, byte[] request, MllpPeer sender) {
        if (exchange.isFailed() || exchange.isRollbackOnly()) {
            LOG.warn("MLLP: route {} failed; answered as such", exchange.getFromRouteId());
            return unanswered(request, sender);
        }
        if (exchange.getMessage().getBody() instanceof byte[] body && isAcknowledgement(body)) {
            return body;
        }
        LOG.error(
                "MLLP: route {} ended without an acknowledgement; its last step must leave one as the body, as bytes",
                exchange.getFromRouteId());
        return unanswered(request, sender);
    }

    private byte[] unanswered(byte[] request, MllpPeer sender) {
        return orBareError(
                () -> replies.unanswered(request, sender.certificate().orElse("")));
    }

    private byte[] refused(MllpFrame.Broken broken, MllpPeer sender) {
        return orBareError(() -> replies.refused(
                broken.head(), broken.fault(), sender.certificate().orElse("")));
    }

    private static byte[] orBareError(Supplier<byte[]> reply) {
        try {
            byte[] acknowledgement = reply.get();
            if (isAcknowledgement(acknowledgement)) {
                return acknowledgement;
            }
            LOG.error("MLLP: the reply for a failed message is no HL7 acknowledgement; a bare AE is sent");
        } catch (RuntimeException e) {
            LOG.error(
                    "MLLP: no reply for a failed message ({}); a bare AE is sent",
                    e.getClass().getSimpleName());
        }
        return BARE_ERROR;
    }

    private static boolean isAcknowledgement(byte[] bytes) {
        return Hl7Content.isAcknowledgement(bytes) && MllpEnvelope.canCarry(bytes);
    }
}
