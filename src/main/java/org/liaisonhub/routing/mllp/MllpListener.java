package org.liaisonhub.routing.mllp;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import java.util.Optional;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Equips each new connection of one route. */
final class MllpListener extends ServerInitializerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(MllpListener.class);

    private final MllpExchanges exchanges;
    private final Places places;
    private final MllpLimits limits;
    private final MllpTimeouts timeouts;
    private final Optional<MllpTls> tls;
    private final FrameMemory memory;

    MllpListener(
            MllpExchanges exchanges,
            Places places,
            MllpLimits limits,
            MllpTimeouts timeouts,
            Optional<MllpTls> tls,
            FrameMemory memory) {
        this.exchanges = exchanges;
        this.places = places;
        this.limits = limits;
        this.timeouts = timeouts;
        this.tls = tls;
        this.memory = memory;
    }

    @Override
    public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
        return this;
    }

    @Override
    protected void initChannel(Channel channel) {
        String peer = MllpPeer.of(channel).address().orElse("unknown");
        if (!places.take(peer)) {
            LOG.warn(
                    "MLLP {}: closed, {} connections are open already, or {} of its address",
                    channel.remoteAddress(),
                    limits.maxConnections(),
                    limits.maxConnectionsPerPeer());
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> places.giveBack(peer));
        channel.config().setAutoRead(false);
        // A sender may close its half after the last message and still wait for the answer.
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        tls.ifPresent(settings -> channel.pipeline().addLast("tls", handshake(settings)));
        var reader = new MllpFrameReader(limits.maxFrameBytes(), memory);
        var watch = new SilenceWatch(channel.eventLoop(), timeouts);
        channel.pipeline().addLast("mllp", new MllpConnection(exchanges, new Inflow(reader), timeouts, watch));
    }

    private SslHandler handshake(MllpTls settings) {
        var handler = new SslHandler(settings.engine());
        handler.setHandshakeTimeoutMillis(timeouts.idle().toMillis());
        return handler;
    }
}
