package org.liaisonhub.routing.mllp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sender's connection: one frame at a time is read, handled, answered. While a frame is being handled nothing is read from the
 * socket, so answers keep the order of requests, and a sender that pipelines without end fills its own buffers and not ours.
 *
 * <p>Everything here runs on the connection's event loop; handling runs elsewhere and comes back by {@link #answer}.
 */
final class MllpConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(MllpConnection.class);
    private static final int GOODBYE_SECONDS = 1;

    private final MllpExchanges exchanges;
    private final MllpFrameReader reader;
    private final MllpTimeouts timeouts;
    private final Channel channel;
    private final SilenceWatch watch;
    private final ChannelFutureListener listenerClosed = closed -> drain();
    private final ArrayDeque<ByteBuf> arrived = new ArrayDeque<>();
    private @Nullable Future<?> finalReturn;
    private boolean handling;
    private boolean noMoreInput;
    private boolean closeAfterAnswer;
    private boolean saidGoodbye;

    MllpConnection(MllpExchanges exchanges, MllpFrameReader reader, MllpTimeouts timeouts, Channel channel) {
        this.exchanges = exchanges;
        this.reader = reader;
        this.timeouts = timeouts;
        this.channel = channel;
        this.watch = new SilenceWatch(channel.eventLoop(), timeouts, this::expired);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        channel.parent().closeFuture().addListener(listenerClosed);
        watch.await(false);
        ctx.read();
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (saidGoodbye) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        arrived.add((ByteBuf) bytes);
        if (finalReturn != null) {
            finalReturn.cancel(false);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (saidGoodbye) {
            ctx.read();
        } else {
            proceed();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            noMoreInput = true;
            if (saidGoodbye) {
                ctx.close();
            } else {
                proceed();
            }
        } else if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            LOG.warn("MLLP {}: TLS handshake failed ({}); closed", peer(), nameOf(handshake.cause()));
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        channel.parent().closeFuture().removeListener(listenerClosed);
        watch.stop();
        if (finalReturn != null) {
            finalReturn.cancel(false);
        }
        arrived.forEach(ByteBuf::release);
        arrived.clear();
        reader.reset();
        ctx.fireChannelInactive();
    }

    /** Only the kind of failure is logged: TLS failures carry the bytes they choke on in their text. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.info("MLLP {}: {}; closed", peer(), nameOf(cause));
        ctx.close();
    }

    private void proceed() {
        if (handling || saidGoodbye || !channel.isActive()) {
            return;
        }
        while (!arrived.isEmpty() && !closeAfterAnswer) {
            var frame = readFrom(arrived.element());
            if (frame.isPresent()) {
                handle(frame.get());
                return;
            }
        }
        if (closeAfterAnswer) {
            channel.close();
        } else if (noMoreInput) {
            reader.finish().ifPresentOrElse(this::handle, channel::close);
        } else {
            if (reader.awaitsCarriageReturn()) {
                finalReturn = channel.eventLoop()
                        .schedule(this::doWithoutReturn, timeouts.finalReturn().toNanos(), TimeUnit.NANOSECONDS);
            }
            watch.await(reader.isInsideFrame());
            channel.read();
        }
    }

    private Optional<MllpFrame> readFrom(ByteBuf bytes) {
        var view = bytes.nioBuffer();
        int before = view.remaining();
        var frame = reader.read(view);
        bytes.skipBytes(before - view.remaining());
        if (!bytes.isReadable()) {
            arrived.remove().release();
        }
        return frame;
    }

    private void doWithoutReturn() {
        if (!handling && channel.isActive() && arrived.isEmpty()) {
            reader.finish().ifPresent(this::handle);
        }
    }

    private void handle(MllpFrame frame) {
        handling = true;
        watch.pause();
        if (frame instanceof MllpFrame.Broken broken) {
            LOG.warn("MLLP {}: frame refused, {}", peer(), broken.fault().code());
            closeAfterAnswer |= broken.fault() == MllpFault.NO_START_BLOCK;
        }
        exchanges.handle(frame, headers(), this::answer);
    }

    /** Called once for each frame handled, from any thread. */
    private void answer(byte[] acknowledgement) {
        channel.eventLoop().execute(() -> write(acknowledgement));
    }

    private void write(byte[] acknowledgement) {
        var written = channel.writeAndFlush(Unpooled.wrappedBuffer(MllpEnvelope.around(acknowledgement)));
        if (!written.isDone()) {
            var slow = channel.eventLoop()
                    .schedule(this::notAccepted, timeouts.idle().toNanos(), TimeUnit.NANOSECONDS);
            written.addListener(done -> slow.cancel(false));
        }
        written.addListener((ChannelFuture done) -> answered(done.isSuccess()));
    }

    private void answered(boolean written) {
        if (!written) {
            channel.close();
        } else if (closeAfterAnswer) {
            sayGoodbye();
        } else {
            handling = false;
            proceed();
        }
    }

    /**
     * Ends our half and takes in what the sender had under way: closing a socket that still holds unread bytes resets it, and a reset
     * can overtake the answer.
     */
    private void sayGoodbye() {
        saidGoodbye = true;
        if (noMoreInput || channel.pipeline().get(SslHandler.class) != null) {
            channel.close();
            return;
        }
        ((SocketChannel) channel).shutdownOutput();
        channel.eventLoop().schedule(() -> channel.close(), GOODBYE_SECONDS, TimeUnit.SECONDS);
        channel.read();
    }

    private void notAccepted() {
        LOG.warn("MLLP {}: the sender does not take its answer; closed", peer());
        channel.close();
    }

    private void expired() {
        LOG.info("MLLP {}: {}; closed", peer(), reader.isInsideFrame() ? "unfinished frame" : "nothing sent");
        channel.close();
    }

    /** The server stops: an answer under way still goes out, a frame not yet read was never acknowledged and will be sent again. */
    private void drain() {
        channel.eventLoop().execute(() -> {
            closeAfterAnswer = true;
            if (handling) {
                channel.eventLoop()
                        .schedule(() -> channel.close(), timeouts.drain().toNanos(), TimeUnit.NANOSECONDS);
            } else {
                channel.close();
            }
        });
    }

    private Map<String, Object> headers() {
        return MllpPeer.of(channel).headers();
    }

    private String peer() {
        return String.valueOf(channel.remoteAddress());
    }

    private static String nameOf(Throwable cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return root.getClass().getSimpleName();
    }
}
