package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** By which authorities the servers that take alerts are known: those of a PEM file, or those Java knows. */
final class AlertTrust {
    private AlertTrust() {}

    /** @throws HubNotStarted if the file cannot be read or holds no certificate */
    static SSLContext of(HubSettings settings) {
        try {
            if (settings.text(Setting.ALERT_TRUST).isBlank()) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities(settings.dataFile(Setting.ALERT_TRUST)));
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new HubNotStarted(
                    Setting.ALERT_TRUST.key() + ": " + settings.dataFile(Setting.ALERT_TRUST)
                            + " holds no certificates in PEM that can be read",
                    e);
        }
    }

    private static KeyStore authorities(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + number, certificate);
                number++;
            }
            if (number == 0) {
                throw new IOException("no certificate");
            }
        }
        return store;
    }
}
