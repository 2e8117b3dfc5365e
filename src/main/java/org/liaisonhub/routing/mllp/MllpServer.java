package org.liaisonhub.routing.mllp;

import io.netty.channel.Channel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The MLLP server of Camel's {@code netty} consumer (HL7 v2 Implementation Guide, appendix C.2). Bind one to the registry of one
 * CamelContext as {@code mllpServer} and begin a route with
 *
 * <pre>{@code
 * from:
 *   uri: netty
 *   parameters:
 *     protocol: tcp
 *     host: "{{liaison.mllp.host}}"
 *     port: "{{liaison.mllp.port}}"
 *     serverInitializerFactory: "#mllpServer"
 * }</pre>
 *
 * <p>The route gets the content of each frame as {@code byte[]}, with the headers of {@link MllpHeaders} and no others, and leaves the
 * acknowledgement as {@code byte[]}. Every frame is answered, in order: where the route fails, takes longer than {@link MllpTimeouts#answer()}, or leaves anything that is not HL7, by
 * {@link MllpReplies}. A frame that is never finished is not answered; its connection is closed after {@link MllpTimeouts}.
 *
 * <p>One frame of a connection is handled at a time, frames of different connections on {@link MllpLimits#workers()} threads. When the
 * route stops, frames being handled are answered before their connections close. Nothing of a message is ever logged.
 */
public final class MllpServer extends ServerInitializerFactory {

    private final MllpReplies replies;
    private final MllpLimits limits;
    private final MllpTimeouts timeouts;
    private final Optional<MllpTls> tls;
    private final FrameMemory memory;
    private final Places places;
    private final Optional<MllpServer> beside;
    private @Nullable ExecutorService workers;

    /** Without TLS, with the default limits. */
    public MllpServer(MllpReplies replies) {
        this(replies, MllpLimits.defaults(), MllpTimeouts.defaults(), Optional.empty());
    }

    public MllpServer(MllpReplies replies, MllpLimits limits, MllpTimeouts timeouts, Optional<MllpTls> tls) {
        this.replies = replies;
        this.limits = limits;
        this.timeouts = timeouts;
        this.tls = tls;
        this.memory = new FrameMemory(limits.maxHeldBytes());
        this.places = new Places(limits.maxConnections(), limits.maxConnectionsPerPeer());
        this.beside = Optional.empty();
    }

    private MllpServer(MllpReplies replies, MllpServer beside) {
        this.replies = replies;
        this.limits = beside.limits;
        this.timeouts = beside.timeouts;
        this.tls = beside.tls;
        this.memory = beside.memory;
        this.places = beside.places;
        this.beside = Optional.of(beside);
    }

    /** A server for another port: of the same TLS, and with this one within the same limits and on the same threads. */
    public MllpServer serving(MllpReplies other) {
        return new MllpServer(other, beside.orElse(this));
    }

    /** Called by camel-netty when a route starts for the first time. */
    @Override
    public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
        var exchanges = new MllpExchanges(consumer, workers(consumer.getContext()), replies);
        return new MllpListener(exchanges, places, limits, timeouts, tls, memory);
    }

    @Override
    protected void initChannel(Channel channel) {
        throw new IllegalStateException("connections are equipped by what createPipelineFactory returns");
    }

    /** Connections open now. */
    public int openConnections() {
        return places.open();
    }

    /** Bytes of frames held now, beyond 8 KiB for each connection. */
    public long heldBytes() {
        return memory.held();
    }

    /** One pool for all routes of this server, reloaded ones too; Camel ends it with the context. */
    private synchronized Executor workers(CamelContext context) {
        if (beside.isPresent()) {
            return beside.get().workers(context);
        }
        if (workers == null || workers.isShutdown()) {
            var profile = new ThreadPoolProfile("mllp");
            profile.setPoolSize(limits.workers());
            profile.setMaxPoolSize(limits.workers());
            // Each connection has at most one frame waiting. Camel's default would run the route on the event loop when
            // full.
            profile.setMaxQueueSize(limits.maxConnections());
            profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
            workers = context.getExecutorServiceManager().newThreadPool(this, "MllpMessages", profile);
        }
        return workers;
    }
}
