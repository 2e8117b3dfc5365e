package org.liaisonhub.broker;

import org.apache.activemq.artemis.core.persistence.config.PersistedKeyValuePair;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientKeys;
import org.liaisonhub.keys.RecipientUser;

/**
 * The access of recipients, fingerprints only, kept a second time in the broker's journal: what is there the other broker of a pair has
 * too. Whichever begins to serve takes over from it what was issued or withdrawn while it did not.
 */
record SharedRegister(ActiveMQServer server, RecipientKeys keys) {

    private static final String MAP = "liaison.recipients";
    private static final String WITHDRAWN = "withdrawn";

    void keep(RecipientAccess access) throws Exception {
        store(access.user(), access.asText());
    }

    void withdraw(RecipientUser user) throws Exception {
        store(user, WITHDRAWN);
    }

    /** To be done when this broker begins to serve. */
    void takeOver(Reception reception) {
        var known = server.getStorageManager().getPersistedKeyValuePairs(MAP);
        known.forEach((id, pair) -> {
            var user = new RecipientUser(id);
            if (pair.getValue().equals(WITHDRAWN)) {
                reception.revoke(id);
            } else {
                reception.admit(keys.accept(user, pair.getValue()));
            }
        });
    }

    private void store(RecipientUser user, String text) throws Exception {
        var storage = server.getStorageManager();
        var known = storage.getPersistedKeyValuePairs(MAP).get(user.id());
        if (known == null || !known.getValue().equals(text)) {
            storage.storeKeyValuePair(new PersistedKeyValuePair(MAP, user.id(), text));
        }
    }
}
