package org.liaisonhub.console;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, as the connection proves it; no header is believed, a proxy is its own peer. */
record Peer(String address) {

    /** What limits count: an IPv4 address, or the /64 of an IPv6 address, for one machine has a whole one. */
    String counted() {
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceAll("[\\[\\]]", ""));
            if (parsed instanceof Inet6Address && !parsed.isLoopbackAddress()) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), 8), 16);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a literal address needs no look-up", e);
        }
    }
}
