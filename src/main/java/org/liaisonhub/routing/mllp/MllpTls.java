package org.liaisonhub.routing.mllp;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.liaisonhub.keys.TlsRules;

/**
 * TLS for a server, by the {@link TlsRules}.
 *
 * @param context holds the server's key and, where senders show certificates, whom to trust
 * @param clientCertificate whether senders show one
 */
public record MllpTls(SSLContext context, ClientCertificate clientCertificate) {

    /** What is asked of the sender. */
    public enum ClientCertificate {
        /** Nothing. */
        NONE,
        /** A certificate, but a sender without one is served too. */
        WANTED,
        /** A trusted certificate, or the handshake fails. */
        REQUIRED
    }

    SSLEngine engine() {
        var engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(TlsRules.protocols());
        engine.setEnabledCipherSuites(TlsRules.cipherSuites());
        switch (clientCertificate) {
            case NONE -> engine.setNeedClientAuth(false);
            case WANTED -> engine.setWantClientAuth(true);
            case REQUIRED -> engine.setNeedClientAuth(true);
        }
        return engine;
    }
}
