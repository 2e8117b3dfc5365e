package org.liaisonhub.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where the HTTP server listens.
 *
 * @param host name or address to bind
 * @param port 0 to 65535; 0 for any free one
 * @param tls key and trust for HTTPS; empty for plain HTTP, which is for this machine only
 * @param language of the sentences in problem documents: French or English
 */
public record ConsoleSettings(String host, int port, Optional<SSLContext> tls, Locale language) {
    /** @throws ConsoleNotStarted if the host is unknown, or can be reached from outside in plain HTTP */
    public ConsoleSettings {
        InetAddress address = address(host);
        if (tls.isEmpty() && !address.isLoopbackAddress()) {
            throw new ConsoleNotStarted("liaison.http.host=" + host + " can be reached from other machines, and the hub"
                    + " serves no patient data without TLS; bind 127.0.0.1 and put a proxy with TLS in front of it");
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new ConsoleNotStarted("liaison.http.host=" + host + " is no address of this machine", e);
        }
    }
}
