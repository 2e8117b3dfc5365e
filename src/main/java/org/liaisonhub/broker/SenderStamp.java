package org.liaisonhub.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Writes on every message who sent it, over whatever the sender wrote there itself, so that the hub can hold an answer against the
 * deliveries of that very recipient, and say of which feed something is. The broker does this by itself for Core and STOMP messages but not for AMQP ones; here it is the same
 * for all.
 *
 * <p>A message of a recipient or a sender is also made durable, whatever it asked for (most AMQP and STOMP libraries ask for nothing): what was
 * accepted must survive a power cut. It may not be delayed, and may not be larger than an answer, or what a feed brings, can be.
 */
final class SenderStamp implements ActiveMQServerPlugin {

    private final BrokerLimits limits;

    SenderStamp(BrokerLimits limits) {
        this.limits = limits;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        var sender = session.getValidatedUser();
        if (sender == null) {
            throw refused("its sender is not known");
        }
        if (!sender.equals(Doorkeeper.HUB)) {
            tame(message, BrokerLayout.isFeed(sender) ? limits.feedBytes() : limits.answerBytes());
        }
        message.setBrokerProperty(Message.HDR_VALIDATED_USER, sender);
    }

    private void tame(Message message, int maxBytes) throws ActiveMQException {
        if (message.getWholeMessageSize() > maxBytes) {
            throw refused("it is larger than " + maxBytes + " bytes");
        }
        if (message.hasScheduledDeliveryTime()) {
            throw refused("it asks to be delivered later");
        }
        if (!message.isDurable()) {
            message.setDurable(true);
            message.reencode();
        }
    }

    private static ActiveMQException refused(String reason) {
        return new ActiveMQException("The message is refused: " + reason, ActiveMQExceptionType.ILLEGAL_STATE);
    }
}
