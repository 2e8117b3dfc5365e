package org.liaisonhub.routing;

import java.util.Set;
import org.liaisonhub.broker.Broker;

/** The mailboxes of the hub's broker. */
record BrokerMailboxes(Broker broker) implements DirectoryBook.Mailboxes {
    @Override
    public Set<String> owners() {
        return broker.recipients();
    }

    @Override
    public void provision(String recipientId) {
        broker.provision(recipientId);
    }

    @Override
    public void revoke(String recipientId) {
        broker.revoke(recipientId);
    }
}
