package org.liaisonhub.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a recipient was given, and what its software makes of it. */
record Folder(Path path) {

    String password() throws Exception {
        return Files.readString(path.resolve("password")).strip();
    }

    String keyStoreFile() {
        return path.resolve("client.p12").toString();
    }

    String authorityFile() {
        return path.resolve("ca.pem").toString();
    }

    SSLContext trustOnly() throws Exception {
        return context(new KeyManager[0]);
    }

    SSLContext withCertificate() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(), password().toCharArray());
        return context(keys.getKeyManagers());
    }

    /** Shows this folder's certificate, but trusts the authority of another hub. */
    SSLContext withCertificateAt(Folder other) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(), password().toCharArray());
        return other.context(keys.getKeyManagers());
    }

    private SSLContext context(KeyManager[] keys) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keyStore());
        var context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore keyStore() throws Exception {
        return KeyStore.getInstance(
                path.resolve("client.p12").toFile(), password().toCharArray());
    }
}
