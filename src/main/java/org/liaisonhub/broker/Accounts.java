package org.liaisonhub.broker;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/**
 * Who may connect at this moment, by the name it signs in with: a recipient's id, or a sender's address. May be changed while connections
 * are checked against it.
 */
final class Accounts {

    private final Map<String, RecipientAccess> byName = new ConcurrentHashMap<>();

    void add(String name, RecipientAccess access) {
        byName.put(name, access);
    }

    void remove(String name) {
        byName.remove(name);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The name, if this is its password. */
    Optional<String> byPassword(String name, String password) {
        return Optional.ofNullable(byName.get(name))
                .filter(access -> access.hasPassword(password))
                .map(access -> name);
    }

    /** Whose certificate this is. A recipient and a sender may have the same common name, but never the same certificate. */
    Optional<String> byCertificate(X509Certificate certificate) {
        return CommonName.of(certificate).stream()
                .filter(RecipientUser::isAllowed)
                .flatMap(name -> Stream.of(name, new QueueSender(name).login()))
                .filter(name -> Optional.ofNullable(byName.get(name))
                        .filter(access -> access.hasCertificate(certificate))
                        .isPresent())
                .findFirst();
    }
}
