package org.liaisonhub.broker;

import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/** Lets recipients in and shuts them out while the broker runs. */
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

    /** Everyone who has access. */
    List<RecipientAccess> all() {
        return keys.recipients().all();
    }

    synchronized RecipientAccess provision(String recipientId) {
        var access = keys.recipients().issue(new RecipientUser(recipientId));
        makeQueue(BrokerLayout.mailbox(recipientId));
        admit(access);
        leaveNote(access);
        return access;
    }

    synchronized void revoke(String recipientId) {
        var user = new RecipientUser(recipientId);
        accounts.remove(user);
        keys.recipients().withdraw(user);
        engine.server().getSessions().stream()
                .filter(session -> recipientId.equals(session.getValidatedUser()))
                .map(ServerSession::getRemotingConnection)
                .distinct()
                .forEach(connection -> {
                    connection.fail(new ActiveMQDisconnectedException("This recipient's access was withdrawn"));
                    connection.getTransportConnection().close();
                });
    }

    /** The account alone: its mailbox is there. */
    synchronized void admit(RecipientAccess access) {
        engine.limit(access);
        accounts.add(access);
    }

    void leaveNote(RecipientAccess access) {
        var name = settings.hostNames().isEmpty()
                ? settings.host()
                : settings.hostNames().get(0);
        keys.recipients().leaveNote(access.user(), new ConnectNote(name, engine.port()).to(access.user()));
    }

    private void makeQueue(String address) {
        try {
            var server = engine.server();
            server.addOrUpdateAddressInfo(new AddressInfo(address).addRoutingType(RoutingType.ANYCAST));
            server.createQueue(BrokerConfiguration.queueOf(address), true);
        } catch (Exception e) {
            throw new IllegalStateException("The mailbox " + address + " cannot be made: " + e.getMessage(), e);
        }
    }
}
