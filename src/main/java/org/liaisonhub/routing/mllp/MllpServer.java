package org.liaisonhub.routing.mllp;

import io.netty.channel.Channel;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;
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
 * acknowledgement as {@code byte[]}. Every frame is answered, in order: where the route fails, or leaves anything that is not HL7, by
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
    private @Nullable MllpWorkers workers;

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
    }

    /** Called by camel-netty when a route starts for the first time. */
    @Override
    public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
        var running = workers(consumer.getContext());
        // Camel leaves event loops it was given alone, so they can still write answers while the route stops.
        consumer.getConfiguration().setWorkerGroup(running.eventLoops());
        var exchanges = new MllpExchanges(consumer, running.handling(), replies);
        return new MllpListener(exchanges, running, limits, timeouts, tls, memory);
    }

    @Override
    protected void initChannel(Channel channel) {
        throw new IllegalStateException("connections are equipped by what createPipelineFactory returns");
    }

    /** Connections open now. */
    public synchronized int openConnections() {
        return workers == null ? 0 : workers.openConnections();
    }

    /** Bytes of frames held now, beyond 8 KiB for each connection. */
    public long heldBytes() {
        return memory.held();
    }

    private synchronized MllpWorkers workers(CamelContext context) {
        if (workers == null || workers.isStopped()) {
            workers = new MllpWorkers(limits, timeouts);
            try {
                context.addService(workers);
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        }
        return workers;
    }
}
