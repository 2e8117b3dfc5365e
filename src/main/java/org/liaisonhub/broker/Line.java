package org.liaisonhub.broker;

import static org.apache.activemq.artemis.utils.SecurityManagerUtil.getUserFromSubject;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendContinuationMessage;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendLargeMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/**
 * What came over one connection and is not a whole frame yet, or part of a message that is not whole yet; beyond its limit the line is cut. The hub's
 * own lines have none.
 *
 * <p>A frame may be as large as the largest message its sender may send; all unfinished frames of one sender together four times as large. Of
 * AMQP the decoder itself bounds a frame, and a message may come in any number of them: all that came since the last message was whole is
 * counted, and what is no message is little.
 */
final class Line extends ChannelInboundHandlerAdapter {
    private static final int AROUND_A_MESSAGE = 1 << 16;
    private static final int AMQP_BESIDE_MESSAGES = 32 << 20;
    private static final int AT_A_TIME = 4;

    private final BrokerLimits limits;
    private final Function<String, AtomicLong> ofMember;
    private final Map<Long, Long> parts = new HashMap<>();
    private volatile Optional<RemotingConnection> connection = Optional.empty();
    private Optional<String> member = Optional.empty();
    private long unfinished;

    /** @param ofMember what all lines of somebody have not finished, together */
    Line(BrokerLimits limits, Function<String, AtomicLong> ofMember) {
        this.limits = limits;
        this.ofMember = ofMember;
    }

    /** The broker has made out a protocol. */
    void carries(RemotingConnection made) {
        connection = Optional.of(made);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor()
                .schedule(
                        () -> {
                            if (!context.isRemoved() && subject().isEmpty()) {
                                context.close();
                            }
                        },
                        limits.timeToSignIn().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** SASL EXTERNAL leaves no name behind, only that the certificate is good. */
    private static Optional<String> who(RemotingConnection connection) {
        var subject = connection.getSubject();
        if (subject == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(getUserFromSubject(subject, UserPrincipal.class))
                .or(() -> Leash.certificate(connection).flatMap(CommonName::of));
    }

    private Optional<Subject> subject() {
        return connection.map(RemotingConnection::getSubject);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (member.isEmpty()) {
            member = connection.flatMap(Line::who);
            if (member.isPresent()) {
                unfinished = 0;
            }
        }
        if (member.equals(Optional.of(Doorkeeper.HUB))) {
            context.fireChannelRead(read);
            context.pipeline().remove(this);
            return;
        }
        var buffer = (ByteBuf) read;
        if (isBearable(buffer.readableBytes())) {
            context.fireChannelRead(read);
        } else {
            buffer.release();
            context.close();
        }
    }

    private synchronized boolean isBearable(int bytes) {
        unfinished += bytes;
        if (member.isEmpty()) {
            return unfinished <= limits.bytesBeforeSignIn();
        }
        long together = ofMember.apply(member.get()).addAndGet(bytes);
        return unfinished <= ofAFrame() && together <= AT_A_TIME * ofAFrame();
    }

    private long ofAFrame() {
        boolean amqp = connection.map(RemotingConnection::getProtocolName).equals(Optional.of("AMQP"));
        return ofAMessage() + (amqp ? AMQP_BESIDE_MESSAGES : 0);
    }

    private long ofAMessage() {
        return (member.filter(BrokerLayout::isFeed).isPresent() ? limits.feedBytes() : limits.answerBytes())
                + AROUND_A_MESSAGE;
    }

    /** Nothing before this is unfinished any more. All that a stranger sends counts, whole or not. */
    synchronized void finished() {
        if (member.isPresent()) {
            ofMember.apply(member.get()).addAndGet(-unfinished);
            unfinished = 0;
        }
    }

    /** As {@link #finished()}, of Core's decoder; a large message comes in packets of its own, and must end too. */
    synchronized void finished(Packet packet) {
        finished();
        if (packet instanceof SessionSendLargeMessage) {
            parts.put(packet.getChannelID(), 0L);
        } else if (packet instanceof SessionSendContinuationMessage part) {
            long so = parts.merge(packet.getChannelID(), (long) part.getPacketSize(), Long::sum);
            if (!part.isContinues()) {
                parts.remove(packet.getChannelID());
            } else if (so > ofAMessage()) {
                connection.ifPresent(line -> line.getTransportConnection().close());
            }
        }
    }
}
