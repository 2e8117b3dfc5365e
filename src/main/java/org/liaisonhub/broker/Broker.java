package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.keys.CertificateDate;

/**
 * The broker a hub works with: in its own process, or outside and shared with other hubs. All methods may be called from any thread.
 *
 * @see BrokerLayout the names of its addresses
 */
public sealed interface Broker extends AutoCloseable permits EmbeddedBroker, OutsideBroker {

    /** The hub's way in for consumers: one connection per call. What they acknowledge may come again if the broker stops just then. */
    ConnectionFactory connectionFactory();

    /**
     * The hub's way in for sends outside a transaction: connections and sessions are shared and stay open. A send that returned is on disk,
     * on both brokers where there is a pair in step; one that threw may or may not be.
     */
    ConnectionFactory pooledConnectionFactory();

    /** Whether messages are taken at this moment. */
    boolean isRunning();

    /** Where recipients connect. */
    int port();

    /** How full the queue of this address is, or empty when there is no such address. */
    Optional<QueueDepth> depth(String address);

    /** The certificates this broker, its recipients and its senders show, as far as this hub knows them. */
    List<CertificateDate> certificates();

    /** The recipients this hub has had let in. */
    Set<String> recipients();

    /**
     * Makes sure that a recipient has credentials, an account and a mailbox, from this moment on and after every restart. What is there
     * already stays as it is.
     *
     * @throws IllegalArgumentException when this is no recipient id
     * @throws org.liaisonhub.keys.KeysUnreadable when its credentials were issued before and are damaged
     */
    void provision(String recipientId);

    /**
     * Shuts a recipient out: its account and credentials are deleted and its open connections closed before this returns. Its mailbox and
     * what waits there stay, out of everybody's reach but the hub's.
     *
     * @throws IllegalArgumentException when this is no recipient id
     */
    void revoke(String recipientId);

    /** The feeds this hub has had opened. */
    Set<String> feeds();

    /**
     * Makes sure that a sender has credentials, a queue of its own ({@link BrokerLayout#feed}), and an account that may hand in there and
     * nothing else. What is there already stays as it is.
     *
     * @throws IllegalArgumentException when this is no name of a feed
     * @throws org.liaisonhub.keys.KeysUnreadable when its credentials were issued before and are damaged
     */
    void openFeed(String feed);

    /**
     * Shuts a sender out: its account is gone and its open connections are closed before this returns. Its queue and what waits there stay,
     * and so do its credentials: {@link #openFeed} lets it in with them again.
     *
     * @throws IllegalArgumentException when this is no name of a feed
     */
    void closeFeed(String feed);

    /** Ends the hub's part in it. Closing twice is harmless. */
    @Override
    void close();
}
