package org.liaisonhub.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS of one who calls a hub. */
public final class ClientTls {

    private static final String REMEDY = "Name the certificate of the hub's authority, PEM, and a folder the hub made";

    private ClientTls() {}

    /**
     * Trusts this authority alone and, where a folder of the hub's making is given, shows its certificate.
     *
     * @param authority PEM file
     * @param identity folder with {@code client.pem} and {@code client-key.pem}
     * @throws KeysUnreadable when a file is missing or damaged
     */
    public static SSLContext trusting(Path authority, Optional<Path> identity) {
        try {
            return TrustStores.context(
                    identity.isPresent() ? List.of(manager(identity.get())) : List.of(),
                    TrustStores.trusting(Pem.readCertificates(authority, REMEDY)));
        } catch (GeneralSecurityException | IOException e) {
            throw new KeysUnreadable(authority, "it cannot be used for TLS", REMEDY, e);
        }
    }

    private static KeyManager manager(Path folder) throws GeneralSecurityException, IOException {
        var pair = CertifiedKey.read(folder.resolve("client-key.pem"), folder.resolve("client.pem"), REMEDY);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var lock = RandomSecret.next().toCharArray();
        store.setKeyEntry("client", pair.key(), lock, new Certificate[] {pair.certificate()});
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, lock);
        return factory.getKeyManagers()[0];
    }
}
