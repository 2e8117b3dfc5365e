package org.liaisonhub.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** What must hold of the MLLP port before it is opened: it is free. Camel itself would tell only while its routes start. */
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
