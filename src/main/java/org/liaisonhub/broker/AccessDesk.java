package org.liaisonhub.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientUser;

/**
 * Does what hubs outside ask by a message to {@link BrokerLayout#ACCESS}: lets a recipient or a sender in, or shuts it out. Nothing is put into a
 * queue: when the send returns it is done, on disk and with the other broker of a pair, and when it cannot be done the send fails.
 */
record AccessDesk(Reception reception, SharedRegister register) implements ActiveMQServerPlugin {

    static final String NAME = "LiaisonName";
    static final String DEED = "LiaisonDeed";
    static final String PROVISION = "provision";
    static final String REVOKE = "revoke";
    static final String OPEN_FEED = "open-feed";
    static final String CLOSE_FEED = "close-feed";

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (!BrokerLayout.ACCESS.equals(message.getAddress())) {
            return;
        }
        if (!Doorkeeper.HUB.equals(session.getValidatedUser())) {
            throw refused("only a hub lets anybody in");
        }
        try {
            act(message.getStringProperty(DEED), message.getStringProperty(NAME));
        } catch (ActiveMQException e) {
            throw e;
        } catch (Exception e) {
            throw new ActiveMQException(
                    "The access is as it was: " + e.getMessage(), e, ActiveMQExceptionType.ILLEGAL_STATE);
        }
    }

    private void act(String deed, String name) throws Exception {
        switch (String.valueOf(deed)) {
            case PROVISION -> register.keep(reception.provision(name));
            case REVOKE -> {
                register.withdraw(new RecipientUser(name));
                reception.revoke(name);
            }
            case OPEN_FEED -> register.keep(new QueueSender(name), reception.openFeed(name));
            case CLOSE_FEED -> {
                register.withdraw(new QueueSender(name));
                reception.closeFeed(name);
            }
            default -> throw refused("no deed of this name is known");
        }
    }

    private static ActiveMQException refused(String reason) {
        return new ActiveMQException("The access is as it was: " + reason, ActiveMQExceptionType.ILLEGAL_STATE);
    }
}
