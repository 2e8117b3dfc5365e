package org.liaisonhub.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Keeps whoever has not signed in yet short: so many bytes, so much time, then the line is cut. Without it the broker's decoders would
 * gather a stranger's endless first frame in memory until there is none left.
 */
final class StrangersLeash implements ActiveMQServerPlugin {

    private static final String TLS = "ssl";

    private final int maxBytes;
    private final Duration maxTime;
    private final OptionalInt unleashedPort;

    /** @param unleashedPort where those connect who never sign in as a user: the other broker of a pair */
    StrangersLeash(int maxBytes, Duration maxTime, OptionalInt unleashedPort) {
        this.unleashedPort = unleashedPort;
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
    }

    @Override
    public void afterCreateConnection(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyServerConnection transport) {
            var channel = transport.getChannel();
            if (channel.localAddress() instanceof InetSocketAddress door
                    && unleashedPort.equals(OptionalInt.of(door.getPort()))) {
                return;
            }
            channel.pipeline().addAfter(TLS, "strangers", new Counter(connection));
            channel.eventLoop()
                    .schedule(
                            () -> {
                                if (isStranger(connection)) {
                                    channel.close();
                                }
                            },
                            maxTime.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isStranger(RemotingConnection connection) {
        return connection.getSubject() == null;
    }

    private final class Counter extends ChannelInboundHandlerAdapter {

        private final RemotingConnection connection;
        private long bytes;

        private Counter(RemotingConnection connection) {
            this.connection = connection;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            if (!isStranger(connection)) {
                context.fireChannelRead(read);
                context.pipeline().remove(this);
                return;
            }
            var buffer = (ByteBuf) read;
            bytes += buffer.readableBytes();
            if (bytes > maxBytes) {
                buffer.release();
                context.close();
            } else {
                context.fireChannelRead(read);
            }
        }
    }
}
