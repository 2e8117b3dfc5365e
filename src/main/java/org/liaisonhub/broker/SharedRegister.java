package org.liaisonhub.broker;

import org.apache.activemq.artemis.core.persistence.config.PersistedKeyValuePair;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/**
 * The access of recipients and senders, fingerprints only, kept a second time in the broker's journal: what is there the other broker of a
 * pair has too. Whichever begins to serve takes over from it what was issued or withdrawn while it did not.
 */
record SharedRegister(ActiveMQServer server, HubKeys keys) {

    private static final String RECIPIENTS = "liaison.recipients";
    private static final String SENDERS = "liaison.senders";
    private static final String WITHDRAWN = "withdrawn";

    void keep(RecipientAccess access) throws Exception {
        store(RECIPIENTS, access.user().id(), access.asText());
    }

    void withdraw(RecipientUser user) throws Exception {
        store(RECIPIENTS, user.id(), WITHDRAWN);
    }

    void keep(QueueSender sender, RecipientAccess access) throws Exception {
        store(SENDERS, sender.feed(), access.asText());
    }

    void withdraw(QueueSender sender) throws Exception {
        store(SENDERS, sender.feed(), WITHDRAWN);
    }

    /** To be done when this broker begins to serve. */
    void takeOver(Reception reception) {
        var storage = server.getStorageManager();
        storage.getPersistedKeyValuePairs(RECIPIENTS).forEach((id, pair) -> {
            if (pair.getValue().equals(WITHDRAWN)) {
                reception.revoke(id);
            } else {
                reception.admit(keys.recipients().accept(new RecipientUser(id), pair.getValue()));
            }
        });
        storage.getPersistedKeyValuePairs(SENDERS).forEach((feed, pair) -> {
            var sender = new QueueSender(feed);
            if (pair.getValue().equals(WITHDRAWN)) {
                reception.closeFeed(feed);
            } else {
                reception.admit(sender, keys.queueSenders().accept(sender, pair.getValue()));
            }
        });
    }

    private void store(String map, String key, String text) throws Exception {
        var storage = server.getStorageManager();
        var known = storage.getPersistedKeyValuePairs(map).get(key);
        if (known == null || !known.getValue().equals(text)) {
            storage.storeKeyValuePair(new PersistedKeyValuePair(map, key, text));
        }
    }
}
