package org.liaisonhub.broker;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.core.server.metrics.MetricsManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;

/**
 * Artemis's doors, with every line on the leash from its first byte: what looks like HTTP is gathered, up to 2 GB, before Artemis tells any plugin
 * that there is a connection.
 */
final class LeashedDoors extends NettyAcceptorFactory {
    private final Supplier<Line> lines;

    LeashedDoors(Supplier<Line> lines) {
        this.lines = lines;
    }

    /** Artemis writes its protocols without their type. */
    @Override
    @SuppressWarnings("rawtypes")
    public Acceptor createAcceptor(
            String name,
            ClusterConnection cluster,
            Map<String, Object> configuration,
            BufferHandler handler,
            ServerConnectionLifeCycleListener listener,
            Executor threads,
            ScheduledExecutorService scheduled,
            Map<String, ProtocolManager> protocols,
            String threadGroup,
            MetricsManager metrics) {
        return new NettyAcceptor(
                name, cluster, configuration, handler, listener, scheduled, threads, protocols, threadGroup, metrics) {
            @Override
            public SslHandler getSslHandler(ByteBufAllocator memory, String host, int port) throws Exception {
                var made = super.getSslHandler(memory, host, port);
                var leashed = new Leashed(made, lines.get());
                leashed.setHandshakeTimeoutMillis(made.getHandshakeTimeoutMillis());
                return leashed;
            }
        };
    }

    /** TLS, and what comes out of it onto the leash. */
    private static final class Leashed extends SslHandler {
        private final Line line;

        private Leashed(SslHandler made, Line line) {
            super(made.engine());
            this.line = line;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) throws Exception {
            super.handlerAdded(context);
            context.pipeline().addAfter(context.name(), "leash", line);
        }
    }
}
