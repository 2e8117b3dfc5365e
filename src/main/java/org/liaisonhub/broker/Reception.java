package org.liaisonhub.broker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/** Lets recipients and senders in and shuts them out while the broker runs. */
final class Reception {

    private final BrokerSettings settings;
    private final HubKeys keys;
    private final Accounts accounts;
    private final BrokerEngine engine;

    Reception(BrokerSettings settings, HubKeys keys, Accounts accounts, BrokerEngine engine) {
        this.settings = settings;
        this.keys = keys;
        this.accounts = accounts;
        this.engine = engine;
    }

    /** Every recipient that has access. */
    List<RecipientAccess> all() {
        return keys.recipients().all();
    }

    synchronized RecipientAccess provision(String recipientId) {
        var access = keys.recipients().issue(new RecipientUser(recipientId));
        makeQueue(BrokerConfiguration.queueOf(BrokerLayout.mailbox(recipientId)));
        admit(access);
        leaveNote(access);
        return access;
    }

    synchronized void revoke(String recipientId) {
        var user = new RecipientUser(recipientId);
        accounts.remove(user.id());
        keys.recipients().withdraw(user);
        disconnect(user.id());
    }

    /** The account alone: its mailbox is there. */
    synchronized void admit(RecipientAccess access) {
        admit(access.user().id(), access);
    }

    synchronized RecipientAccess openFeed(String feed) {
        var sender = new QueueSender(feed);
        var access = keys.queueSenders().issue(sender);
        makeQueue(BrokerConfiguration.queueOfFeed(sender.login()));
        admit(sender.login(), access);
        keys.queueSenders().leaveNote(sender, note().toSender(sender));
        return access;
    }

    /** Its credentials stay: they open again once its feed is. */
    synchronized void closeFeed(String feed) {
        var sender = new QueueSender(feed);
        accounts.remove(sender.login());
        disconnect(sender.login());
    }

    /** The account alone: its queue is there. */
    synchronized void admit(QueueSender sender, RecipientAccess access) {
        admit(sender.login(), access);
    }

    /** The feeds whose senders come in. */
    Set<String> feeds() {
        return accounts.names().stream()
                .filter(BrokerLayout::isFeed)
                .map(name -> name.substring(name.indexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    void leaveNote(RecipientAccess access) {
        keys.recipients().leaveNote(access.user(), note().to(access.user()));
    }

    private ConnectNote note() {
        var name = settings.hostNames().isEmpty()
                ? settings.host()
                : settings.hostNames().get(0);
        return new ConnectNote(name, engine.port());
    }

    private void admit(String name, RecipientAccess access) {
        engine.limit(name);
        accounts.add(name, access);
    }

    private void disconnect(String name) {
        engine.server().getSessions().stream()
                .filter(session -> name.equals(session.getValidatedUser()))
                .map(ServerSession::getRemotingConnection)
                .distinct()
                .forEach(connection -> {
                    connection.fail(new ActiveMQDisconnectedException("This access was withdrawn"));
                    connection.getTransportConnection().close();
                });
    }

    private void makeQueue(QueueConfiguration queue) {
        try {
            var server = engine.server();
            server.addOrUpdateAddressInfo(new AddressInfo(queue.getAddress()).addRoutingType(RoutingType.ANYCAST));
            server.createQueue(queue, true);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The queue " + queue.getAddress() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
