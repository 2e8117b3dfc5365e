package org.liaisonhub.routing.mllp;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A frame from its handing over until the sender has taken its answer: the first that comes, be it the route's or the one in its place.
 * Any other is dropped. Lives on the connection's event loop; handling runs elsewhere and its answer comes back to the loop.
 */
final class FrameAtWork {
    private static final Logger LOG = LoggerFactory.getLogger(FrameAtWork.class);

    /** Hears whether the sender took its answer. */
    @FunctionalInterface
    interface End {
        void reached(boolean taken);
    }

    private final MllpFrame frame;
    private final MllpExchanges exchanges;
    private final MllpTimeouts timeouts;
    private final ChannelHandlerContext ctx;
    private final End end;
    private final Countdown late = new Countdown();
    private boolean answered;

    FrameAtWork(MllpFrame frame, MllpExchanges exchanges, MllpTimeouts timeouts, ChannelHandlerContext ctx, End end) {
        this.frame = frame;
        this.exchanges = exchanges;
        this.timeouts = timeouts;
        this.ctx = ctx;
        this.end = end;
    }

    void begin() {
        late.start(timeouts.answer(), ctx, this::answerInPlaceOfRoute);
        exchanges.handle(
                frame,
                MllpPeer.of(ctx.channel()),
                acknowledgement -> ctx.executor().execute(() -> write(acknowledgement)));
    }

    /** Nobody is there any more to be answered in place of the route. */
    void stop() {
        late.stop();
    }

    /** The sender has waited long enough: it hears that it must send again, and what the route says later is dropped. */
    private void answerInPlaceOfRoute() {
        LOG.warn(
                "MLLP {}: no answer of the route within {}; answered as not taken",
                ctx.channel().remoteAddress(),
                timeouts.answer());
        write(exchanges.late(frame, MllpPeer.of(ctx.channel())));
    }

    private void write(byte[] acknowledgement) {
        if (answered) {
            return;
        }
        answered = true;
        late.stop();
        var written = ctx.writeAndFlush(Unpooled.wrappedBuffer(MllpEnvelope.around(acknowledgement)));
        if (!written.isDone()) {
            var notTaken = Countdown.after(timeouts.idle(), ctx, ctx::close);
            written.addListener(done -> notTaken.cancel(false));
        }
        written.addListener((ChannelFuture done) -> end.reached(done.isSuccess()));
    }
}
