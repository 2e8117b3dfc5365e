package org.liaisonhub.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** What must hold of an MLLP port before it is opened: it is free. Camel itself would tell only while its routes start. */
final class OpenPort {
    private OpenPort() {}

    /**
     * Looks at the MLLP port.
     *
     * @throws HubNotStarted if it is taken
     */
    static void checkMllp(HubSettings settings) {
        String host = settings.text(Setting.MLLP_HOST);
        int port = settings.port(Setting.MLLP_PORT);
        InetAddress address = address(host);
        try {
            take(address, port);
        } catch (IOException e) {
            throw new HubNotStarted(
                    "port " + port + " of " + host + " is in use or not ours to take; stop what listens"
                            + " there, or choose another with liaison.mllp.port or --port-offset",
                    e);
        }
    }

    /** Why a port cannot be opened; empty if it can. */
    static Optional<String> why(String host, int port) {
        try {
            take(InetAddress.getByName(host), port);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    port + " of " + host
                            + " is in use or not ours to take; whoever runs the hub stops what listens there, or chooses another port");
        }
    }

    private static void take(InetAddress address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new HubNotStarted("liaison.mllp.host=" + host + " is no address of this machine", e);
        }
    }
}
