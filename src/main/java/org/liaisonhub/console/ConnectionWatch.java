package org.liaisonhub.console;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections that only take up room: too many of one address, or one on which the header of a request trickles. Jetty's own timer
 * starts again at every byte, so that one byte every half minute would hold a connection for ever.
 */
final class ConnectionWatch implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private final HttpLimits limits;
    private final Scheduler scheduler;
    private final Map<Connection, String> watched = new ConcurrentHashMap<>();
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    ConnectionWatch(HttpLimits limits, Scheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        // Of a TLS connection the one inside is watched, which opens with it.
        if (connection instanceof SslConnection) {
            return;
        }
        String peer = peer(connection);
        watched.put(connection, peer);
        lookAgain(connection, new Look(0, 0, true));
        if (open.merge(peer, 1, Integer::sum) > limits.connectionsPerPeer()) {
            LOG.warn("HTTP {}: closed, {} connections of it are open already", peer, limits.connectionsPerPeer());
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String known = watched.remove(connection);
        if (known != null) {
            open.computeIfPresent(known, (peer, count) -> count > 1 ? count - 1 : null);
        }
    }

    private void lookAgain(Connection connection, Look last) {
        scheduler.schedule(() -> judge(connection, last), limits.headerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A header may be under way at one look; at the next it is another one, or too slow. */
    private void judge(Connection connection, Look last) {
        String peer = watched.get(connection);
        if (peer == null) {
            return;
        }
        long requests = connection.getMessagesIn();
        boolean idle = requests == connection.getMessagesOut();
        boolean begun = idle && requests == last.requests() && (last.begun() || connection.getBytesIn() > last.bytes());
        if (begun && last.begun()) {
            LOG.info("HTTP {}: no whole header within {}; closed", peer, limits.headerWithin());
            connection.getEndPoint().close();
        } else {
            lookAgain(connection, new Look(requests, connection.getBytesIn(), begun));
        }
    }

    private static String peer(Connection connection) {
        SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
        return address instanceof InetSocketAddress internet
                ? new Peer(internet.getAddress().getHostAddress()).counted()
                : String.valueOf(address);
    }

    /**
     * A connection as it was at a look.
     *
     * @param requests whose header was whole
     * @param bytes taken in
     * @param begun whether a header was under way; on a new connection one is
     */
    private record Look(long requests, long bytes, boolean begun) {}
}
