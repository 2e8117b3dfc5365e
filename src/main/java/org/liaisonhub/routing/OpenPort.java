package org.liaisonhub.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** What must hold of a plaintext port before it is opened: on this machine only, and free. */
final class OpenPort {
    private OpenPort() {}

    /**
     * Looks at the MLLP port.
     *
     * @throws HubNotStarted if it could be reached from another machine, or is taken
     */
    static void checkMllp(HubSettings settings) {
        String host = settings.text(Setting.MLLP_HOST);
        int port = settings.port(Setting.MLLP_PORT);
        InetAddress address = address(host);
        if (!address.isLoopbackAddress()) {
            throw new HubNotStarted(
                    "liaison.mllp.host=" + host + " can be reached from other machines, and MLLP carries"
                            + " patients' records in plain text; bind 127.0.0.1 and put a TLS tunnel in front of it");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new HubNotStarted(
                    "port " + port + " of " + host + " is in use or not ours to take; stop what listens"
                            + " there, or choose another with liaison.mllp.port or --port-offset",
                    e);
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
