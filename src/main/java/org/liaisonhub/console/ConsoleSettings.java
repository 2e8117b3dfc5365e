package org.liaisonhub.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the HTTP server listens.
 *
 * @param host name or address to bind
 * @param port 0 to 65535; 0 for any free one
 * @param tls key and trust for HTTPS; empty for plain HTTP, which is for this machine only
 * @param limits how much it takes
 * @param language of the sentences in answers and problem documents: French or English
 */
public record ConsoleSettings(String host, int port, Optional<ConsoleTls> tls, HttpLimits limits, Locale language) {
    /** @throws ConsoleNotStarted if the host is unknown, or can be reached from outside in plain HTTP */
    public ConsoleSettings {
        InetAddress address = address(host);
        if (tls.isEmpty() && !address.isLoopbackAddress()) {
            throw new ConsoleNotStarted("liaison.http.host=" + host + " can be reached from other machines, and the hub"
                    + " serves no patient data without TLS; set liaison.http.tls=on, or bind 127.0.0.1");
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
