package org.liaisonhub.routing.mllp;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;

/**
 * The end of a connection whose last answer is out: our half ends, and what the sender had under way is still taken in, for closing a
 * socket that holds unread bytes resets it, and a reset can overtake the answer.
 */
final class Goodbye {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Goodbye() {}

    /** Ends our half, and the connection a second later if the sender has not ended it by then. */
    static void say(ChannelHandlerContext ctx) {
        SslHandler tls = ctx.pipeline().get(SslHandler.class);
        if (tls == null) {
            ((SocketChannel) ctx.channel()).shutdownOutput();
        } else {
            tls.closeOutbound();
        }
        Countdown.after(LONGEST, ctx, ctx::close);
        ctx.read();
    }
}
