package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The outside of the door for recipients who use the Artemis Core library: its connections over TLS, signed in by the client certificate
 * alone. The hub itself never uses it.
 */
public final class CoreRecipient {

    private CoreRecipient() {}

    /**
     * Connections of the recipient whose {@code client.p12} this is; it holds the trusted authority too.
     *
     * @param password of the key store
     */
    public static ConnectionFactory withCertificate(String host, int port, Path keyStore, String password) {
        var store = URLEncoder.encode(keyStore.toString(), StandardCharsets.UTF_8);
        return new ActiveMQConnectionFactory("tcp://" + host + ":" + port + "?sslEnabled=true&callTimeout=10000"
                + "&trustStoreType=PKCS12&trustStorePath=" + store + "&trustStorePassword=" + password
                + "&keyStoreType=PKCS12&keyStorePath=" + store + "&keyStorePassword=" + password);
    }
}
