package org.liaisonhub.recipient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The folder the hub made for one recipient, as its software finds it: password, client certificate, authority.
 *
 * @param path {@code <data>/recipients/<id>}
 */
public record RecipientFolder(Path path) {
    /** The recipient's id: also its user name. */
    public String id() {
        return path.getFileName().toString();
    }

    String mailbox() {
        return "mailbox." + id();
    }

    String password() throws IOException {
        return Files.readString(path.resolve("password")).strip();
    }

    /** Client key and trusted authority in one PKCS #12 store, locked with the password. */
    Path keyStore() {
        return path.resolve("client.p12");
    }

    /** Trusts the hub's own authority and nobody else; shows no certificate. */
    SSLContext trustOnly() throws IOException {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(keyStore().toFile(), password().toCharArray()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(keyStore() + " is no usable key store: " + e.getMessage(), e);
        }
    }
}
