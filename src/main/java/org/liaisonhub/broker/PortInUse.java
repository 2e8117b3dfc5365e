package org.liaisonhub.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Another program listens where the broker was told to, or the address is not of this machine. */
public final class PortInUse extends BrokerNotStarted {

    private PortInUse(String host, int port, IOException cause) {
        super(
                "The broker cannot listen on " + host + ":" + port + " (" + cause.getMessage()
                        + "). Stop the program that uses this port, or choose another with liaison.broker.port",
                cause);
    }

    /** Before anything else is started: the broker itself would report it late, with the journal already open. */
    static void tryOut(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new PortInUse(host, port, e);
        }
    }
}
