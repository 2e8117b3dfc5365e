package org.liaisonhub.routing;

import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.broker.EmbeddedBroker;

/** The mailboxes of the hub's own broker. */
record BrokerMailboxes(EmbeddedBroker broker) implements DirectoryBook.Mailboxes {
    @Override
    public Set<String> owners() {
        return broker.keys().recipients().all().stream()
                .map(access -> access.user().id())
                .collect(Collectors.toSet());
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
