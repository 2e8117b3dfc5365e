package org.liaisonhub.broker;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/** The recipients that may connect at this moment. May be changed while connections are checked against it. */
final class Accounts {

    private final Map<String, RecipientAccess> byId = new ConcurrentHashMap<>();

    Accounts(Collection<RecipientAccess> known) {
        known.forEach(this::add);
    }

    void add(RecipientAccess access) {
        byId.put(access.user().id(), access);
    }

    void remove(RecipientUser user) {
        byId.remove(user.id());
    }

    Optional<RecipientUser> byPassword(String user, String password) {
        return Optional.ofNullable(byId.get(user))
                .filter(access -> access.hasPassword(password))
                .map(RecipientAccess::user);
    }

    Optional<RecipientUser> byCertificate(X509Certificate certificate) {
        return CommonName.of(certificate)
                .map(byId::get)
                .filter(access -> access.hasCertificate(certificate))
                .map(RecipientAccess::user);
    }
}
