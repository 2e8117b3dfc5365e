package org.liaisonhub.observe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where health and metrics are served.
 *
 * @param host name or address to bind
 * @param port 0 to 65535; 0 for any free one
 * @param tls key for HTTPS; empty for plain HTTP, which is for this machine only
 * @param token what a reader of the metrics shows as {@code Authorization: Bearer}; empty: nothing, for this machine only
 * @param language of the sentences in health: French or English
 */
public record ObserveSettings(
        String host, int port, Optional<SSLContext> tls, Optional<String> token, Locale language) {
    /** @throws ObserveNotStarted if the host is unknown, or can be reached from outside without TLS and token */
    public ObserveSettings {
        if (!isLoopback(host) && (tls.isEmpty() || token.isEmpty())) {
            throw new ObserveNotStarted("liaison.observe.host=" + host
                    + " can be reached from other machines, and figures about the hub need TLS and a token there;"
                    + " bind 127.0.0.1, or set liaison.observe.tls=on");
        }
    }

    /** Whether only this machine reaches this address. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ObserveNotStarted("liaison.observe.host=" + host + " is no address of this machine", e);
        }
    }

    @Override
    public String toString() {
        return "ObserveSettings[" + host + ":" + port + "]";
    }
}
