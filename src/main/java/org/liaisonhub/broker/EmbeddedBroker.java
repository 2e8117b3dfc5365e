package org.liaisonhub.broker;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.keys.RecipientAccess;
import org.liaisonhub.keys.RecipientUser;

/**
 * The broker inside the hub: an Artemis server with its journal on disk, one TLS door for recipients (AMQP 1.0, STOMP, Core) and one door
 * inside the process for the hub. A send has returned, or been accepted, only once the message is forced to disk.
 *
 * <p>{@link #start} to start, {@link #close} to stop; a closed one is not started again, make another. When the disk fails it
 * stops taking messages by itself, and goes on by itself afterwards. All methods may be called from any
 * thread.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final AtomicInteger IN_VM_IDS = new AtomicInteger();

    private final BrokerSettings settings;
    private final HubKeys keys;
    private final Accounts accounts;
    private final BrokerEngine engine;
    private final BrokerRevival revival;
    private final HubConnections connections;
    private final DataLock lock;

    private EmbeddedBroker(BrokerSettings settings) throws Exception {
        this.settings = settings;
        var folder = settings.data().resolve("broker");
        this.lock = DataLock.on(folder);
        try {
            var inVmId = IN_VM_IDS.incrementAndGet();
            this.keys = HubKeys.open(settings.data(), settings.hostNames(), settings.clock());
            this.accounts = new Accounts(keys.recipients().all());
            var doorkeeper = new Doorkeeper(accounts);
            this.engine = new BrokerEngine(settings, keys, accounts, doorkeeper, inVmId);
            this.revival = new BrokerRevival(engine, folder);
            this.connections = HubConnections.to(inVmId, doorkeeper.hubPassword());
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts a broker on these settings. When it returns, recipients can connect.
     *
     * @throws KeysUnreadable when keys or accounts cannot be read: the hub must not start
     * @throws PortInUse when the port is taken
     * @throws DataInUse when another hub runs on the same data folder
     * @throws BrokerNotStarted when it cannot start for any other reason
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        BrokerLogs.quiet();
        try {
            var broker = new EmbeddedBroker(settings);
            try {
                broker.run();
                return broker;
            } catch (Exception e) {
                broker.close();
                throw e;
            }
        } catch (KeysUnreadable | BrokerNotStarted e) {
            throw e;
        } catch (Exception e) {
            throw new BrokerNotStarted(
                    "The broker cannot start on " + settings.data().resolve("broker") + ": " + e.getMessage(), e);
        }
    }

    private void run() throws Exception {
        engine.start();
        keys.recipients().all().forEach(this::leaveNote);
        revival.watch();
    }

    /** Where recipients connect; the port really used when the settings said 0. */
    public int port() {
        return engine.port();
    }

    /**
     * Whether messages are taken. It ends by {@link #close}, or by itself when the disk fails; then the broker is started again as soon as
     * the disk takes writes.
     */
    public boolean isRunning() {
        return engine.isRunning();
    }

    /** The keys this broker serves with. */
    public HubKeys keys() {
        return keys;
    }

    /** The hub's way in for consumers: one connection per call, transacted sessions consume and send as one. */
    public ConnectionFactory connectionFactory() {
        return connections.raw();
    }

    /** The hub's way in for sends outside a transaction: connections and sessions are shared and stay open. */
    public ConnectionFactory pooledConnectionFactory() {
        return connections.pool();
    }

    /**
     * Makes sure this recipient has credentials, an account and a mailbox, from this moment on and after every restart. What is there
     * already stays as it is.
     *
     * @return what the hub knows it by; its folder to hand over is {@code keys().recipients().folder(user)}
     * @throws IllegalArgumentException when this is no recipient id
     * @throws KeysUnreadable when its credentials were issued before and are damaged
     */
    public synchronized RecipientAccess provision(String recipientId) {
        var user = new RecipientUser(recipientId);
        var access = keys.recipients().issue(user);
        makeQueue(BrokerLayout.mailbox(recipientId));
        engine.limit(access);
        accounts.add(access);
        leaveNote(access);
        return access;
    }

    /**
     * Shuts a recipient out: its account and credentials are deleted and its open connections closed before this returns. Its mailbox and
     * what waits there stay, out of everybody's reach but the hub's.
     *
     * @throws IllegalArgumentException when this is no recipient id
     */
    public synchronized void revoke(String recipientId) {
        var user = new RecipientUser(recipientId);
        accounts.remove(user);
        keys.recipients().withdraw(user);
        server().getSessions().stream()
                .filter(session -> recipientId.equals(session.getValidatedUser()))
                .map(ServerSession::getRemotingConnection)
                .distinct()
                .forEach(connection -> {
                    connection.fail(new ActiveMQDisconnectedException("This recipient's access was withdrawn"));
                    connection.getTransportConnection().close();
                });
    }

    /** How full the queue of this address is, or empty when there is no such address. */
    public Optional<QueueDepth> depth(String address) {
        return Optional.ofNullable(server().locateQueue(SimpleString.of(address)))
                .map(queue -> new QueueDepth(
                        address, queue.getMessageCount(), queue.getDeliveringCount(), queue.getConsumerCount()));
    }

    ActiveMQServer server() {
        return engine.server();
    }

    /** Stops the broker: open connections end, what was accepted is on disk. Closing twice is harmless. */
    @Override
    public void close() {
        revival.close();
        connections.close();
        try {
            engine.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not stop cleanly: " + e.getMessage(), e);
        } finally {
            unlock();
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on " + settings.data() + " cannot be given back", e);
        }
    }

    private void makeQueue(String address) {
        try {
            var server = server();
            server.addOrUpdateAddressInfo(new AddressInfo(address).addRoutingType(RoutingType.ANYCAST));
            server.createQueue(BrokerConfiguration.queueOf(address), true);
        } catch (Exception e) {
            throw new IllegalStateException("The mailbox " + address + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void leaveNote(RecipientAccess access) {
        var name = settings.hostNames().isEmpty()
                ? settings.host()
                : settings.hostNames().get(0);
        keys.recipients().leaveNote(access.user(), new ConnectNote(name, port()).to(access.user()));
    }
}
