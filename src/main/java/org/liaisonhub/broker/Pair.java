package org.liaisonhub.broker;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * One of two brokers that keep the same on disk, of which one serves.
 *
 * @param role which of the two serves when both start for the first time; after that, whoever served last
 * @param host address on which the other one connects
 * @param port its port
 * @param name what the other one calls this machine by; in this broker's certificate
 * @param other where the other one is
 * @param locks folder both see, in which a file lock says who serves
 */
public record Pair(Role role, String host, int port, String name, InetSocketAddress other, Path locks) {

    /** Which of the two. */
    public enum Role {
        PRIMARY,
        BACKUP
    }

    public Pair {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("The port of a pair is 1 to 65535, not " + port);
        }
    }
}
