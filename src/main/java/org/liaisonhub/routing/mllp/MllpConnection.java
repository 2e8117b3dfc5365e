package org.liaisonhub.routing.mllp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sender's connection: one frame at a time is read, handled, answered. While a frame is being handled nothing is read from the
 * socket, so answers keep the order of requests, and a sender that pipelines without end fills its own buffers and not ours.
 *
 * <p>Everything here runs on the connection's event loop; handling runs elsewhere and its answer comes back to the loop.
 */
final class MllpConnection extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MllpConnection.class);

    private enum Turn {
        /** The sender's, to send. */
        SENDER,
        /** Ours, to handle a frame and have the answer taken. */
        OURS,
        /** Nobody's: the last answer is out, what still comes in is thrown away. */
        OVER
    }

    private final MllpExchanges exchanges;
    private final Inflow inflow;
    private final MllpTimeouts timeouts;
    private final SilenceWatch watch;
    private final Countdown finalReturn = new Countdown();
    private Turn turn = Turn.SENDER;
    private boolean noMoreInput;
    private boolean lastAnswer;
    private @Nullable FrameAtWork atWork;

    MllpConnection(MllpExchanges exchanges, Inflow inflow, MllpTimeouts timeouts, SilenceWatch watch) {
        this.exchanges = exchanges;
        this.inflow = inflow;
        this.timeouts = timeouts;
        this.watch = watch;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        exchanges.opened(ctx.channel());
        awaitMore(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (turn == Turn.OVER) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        inflow.add((ByteBuf) bytes);
        finalReturn.stop();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (turn == Turn.OVER) {
            ctx.read();
        } else {
            proceed(ctx);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            noMoreInput = true;
            if (turn == Turn.OVER) {
                ctx.close();
            } else {
                proceed(ctx);
            }
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        watch.stop();
        finalReturn.stop();
        if (atWork != null) {
            atWork.stop();
        }
        inflow.release();
        ctx.fireChannelInactive();
    }

    /**
     * Camel closes all channels of a route that stops, and waits for them: an answer under way still goes out. A frame not yet read was
     * never acknowledged and will be sent again.
     */
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (turn == Turn.SENDER) {
            ctx.close(promise);
            return;
        }
        lastAnswer = true;
        ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
        Countdown.after(timeouts.drain(), ctx, ctx::close);
    }

    /** Only the kind of failure is logged: TLS failures carry the bytes they choke on in their text. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        LOG.info("MLLP {}: {}; closed", peer(ctx), root.getClass().getSimpleName());
        ctx.close();
    }

    private void expired(ChannelHandlerContext ctx) {
        LOG.info("MLLP {}: {}; closed", peer(ctx), inflow.isInsideFrame() ? "unfinished frame" : "nothing sent");
        ctx.close();
    }

    private void proceed(ChannelHandlerContext ctx) {
        if (turn != Turn.SENDER || !ctx.channel().isActive()) {
            return;
        }
        var arrived = inflow.next();
        if (arrived.isPresent()) {
            handle(ctx, arrived.get());
        } else if (noMoreInput) {
            inflow.finish().ifPresentOrElse(frame -> handle(ctx, frame), ctx::close);
        } else {
            awaitMore(ctx);
        }
    }

    private void awaitMore(ChannelHandlerContext ctx) {
        if (inflow.awaitsCarriageReturn()) {
            finalReturn.start(timeouts.finalReturn(), ctx, () -> doWithoutReturn(ctx));
        }
        watch.await(inflow.isInsideFrame(), () -> expired(ctx));
        ctx.read();
    }

    private void doWithoutReturn(ChannelHandlerContext ctx) {
        if (turn == Turn.SENDER && inflow.isEmpty()) {
            inflow.finish().ifPresent(frame -> handle(ctx, frame));
        }
    }

    private void handle(ChannelHandlerContext ctx, MllpFrame frame) {
        turn = Turn.OURS;
        watch.pause();
        if (frame instanceof MllpFrame.Broken broken) {
            LOG.warn("MLLP {}: frame refused, {}", peer(ctx), broken.fault().code());
            lastAnswer |= broken.fault() == MllpFault.NO_START_BLOCK;
        }
        atWork = new FrameAtWork(frame, exchanges, timeouts, ctx, taken -> answered(ctx, taken));
        atWork.begin();
    }

    private void answered(ChannelHandlerContext ctx, boolean taken) {
        atWork = null;
        inflow.frameHandled();
        if (!taken) {
            LOG.info("MLLP {}: the sender did not take its answer; closed", peer(ctx));
            ctx.close();
        } else if (lastAnswer) {
            turn = Turn.OVER;
            goodbye(ctx);
        } else {
            turn = Turn.SENDER;
            proceed(ctx);
        }
    }

    private void goodbye(ChannelHandlerContext ctx) {
        if (noMoreInput) {
            ctx.close();
        } else {
            Goodbye.say(ctx);
        }
    }

    private static String peer(ChannelHandlerContext ctx) {
        return String.valueOf(ctx.channel().remoteAddress());
    }
}
