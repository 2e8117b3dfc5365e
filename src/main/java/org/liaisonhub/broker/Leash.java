package org.liaisonhub.broker;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrameInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.core.server.ServiceRegistry;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.protocol.amqp.broker.AmqpInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.utils.CertificateUtil;

/**
 * Keeps everybody at the broker's doors short. Whoever has not signed in has so many bytes and so much time; whoever has may not leave more
 * unfinished than a message can be. Without it the broker's decoders would gather an endless frame in memory, or an endless message on
 * disk, until there is none left. At the door of a pair nobody but a broker is let in.
 */
final class Leash implements ActiveMQServerPlugin {
    private final BrokerLimits limits;
    private final OptionalInt pairPort;
    private final Map<Object, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> unfinished = new ConcurrentHashMap<>();

    /** @param pairPort where the other broker of a pair connects, who never signs in as users do */
    Leash(BrokerLimits limits, OptionalInt pairPort) {
        this.limits = limits;
        this.pairPort = pairPort;
    }

    /** Has the broker open its doors so, and its decoders say what they have finished. */
    void holds(ServiceRegistry broker) {
        var doors = new LeashedDoors(
                () -> new Line(limits, member -> unfinished.computeIfAbsent(member, any -> new AtomicLong())));
        broker.addAcceptorFactory(BrokerConfiguration.RECIPIENTS_DOOR, doors);
        broker.addAcceptorFactory(PairConfiguration.DOOR, doors);
        Interceptor core = (packet, connection) -> {
            line(connection).ifPresent(line -> line.finished(packet));
            return true;
        };
        StompFrameInterceptor stomp = (frame, connection) -> {
            line(connection).ifPresent(Line::finished);
            return true;
        };
        AmqpInterceptor amqp = (message, connection) -> {
            line(connection).ifPresent(Line::finished);
            return true;
        };
        broker.addIncomingInterceptor(core);
        broker.addIncomingInterceptor(stomp);
        broker.addIncomingInterceptor(amqp);
    }

    private Optional<Line> line(RemotingConnection connection) {
        return Optional.ofNullable(lines.get(connection.getID()));
    }

    @Override
    public void afterCreateConnection(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyServerConnection transport) {
            var channel = transport.getChannel();
            var line = channel.pipeline().get(Line.class);
            if (channel.localAddress() instanceof InetSocketAddress door
                    && pairPort.equals(OptionalInt.of(door.getPort()))) {
                if (isBroker(connection)) {
                    channel.pipeline().remove(line);
                } else {
                    channel.close();
                }
                return;
            }
            line.carries(connection);
            lines.put(connection.getID(), line);
        }
    }

    @Override
    public void afterDestroyConnection(RemotingConnection connection) {
        var line = lines.remove(connection.getID());
        if (line != null) {
            line.finished();
        }
    }

    /** The authority that certifies brokers certifies recipients too. */
    private static boolean isBroker(RemotingConnection connection) {
        return certificate(connection)
                .flatMap(CommonName::of)
                .filter(PairConfiguration.USER::equals)
                .isPresent();
    }

    /** What whoever is at the other end has shown. */
    static Optional<X509Certificate> certificate(RemotingConnection connection) {
        var chain = CertificateUtil.getCertsFromConnection(connection);
        return chain == null || chain.length == 0 ? Optional.empty() : Optional.of(chain[0]);
    }
}
