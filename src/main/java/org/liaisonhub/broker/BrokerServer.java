package org.liaisonhub.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.liaisonhub.keys.KeysUnreadable;

/** A broker that runs on its data folder, which nobody else uses meanwhile: the same inside a hub as by itself. */
final class BrokerServer implements AutoCloseable {

    private final Path folder;
    private final DataLock lock;
    private final BrokerEngine engine;
    private final Optional<BrokerRevival> revival;

    private BrokerServer(Path folder, DataLock lock, BrokerEngine engine, boolean revives) {
        this.folder = folder;
        this.lock = lock;
        this.engine = engine;
        this.revival = revives ? Optional.of(new BrokerRevival(engine, folder)) : Optional.empty();
    }

    /**
     * Starts a broker.
     *
     * @param maker opens what it needs, once the folder is this process's own
     * @throws KeysUnreadable when keys or accounts cannot be read
     * @throws BrokerNotStarted when it cannot start for any other reason
     */
    static BrokerServer start(BrokerSettings settings, Company.Maker maker) {
        BrokerLogs.quiet();
        var folder = settings.data().resolve("broker");
        try {
            var lock = DataLock.on(folder);
            try {
                var company = maker.company();
                var broker = new BrokerServer(folder, lock, new BrokerEngine(settings, company), company.revives());
                broker.run();
                return broker;
            } catch (Exception e) {
                lock.close();
                throw e;
            }
        } catch (KeysUnreadable | BrokerNotStarted e) {
            throw e;
        } catch (Exception e) {
            throw new BrokerNotStarted("The broker cannot start on " + folder + ": " + e.getMessage(), e);
        }
    }

    private void run() throws Exception {
        try {
            engine.start();
        } catch (Exception e) {
            engine.stop();
            throw e;
        }
        reception().all().forEach(reception()::leaveNote);
        revival.ifPresent(BrokerRevival::watch);
    }

    Reception reception() {
        return engine.reception();
    }

    BrokerEngine engine() {
        return engine;
    }

    String hubPassword() {
        return engine.hubPassword();
    }

    /** The port really used when the settings said 0. */
    int port() {
        return engine.port();
    }

    /** Whether it serves, rather than standing by or being stopped. */
    boolean isActive() {
        return engine.isRunning();
    }

    /** Whether it runs, serving or standing by. */
    boolean isStarted() {
        return engine.server().isStarted();
    }

    /** Whether both brokers of a pair have the same on disk. */
    boolean isInStep() {
        return engine.server().isReplicaSync();
    }

    Optional<QueueDepth> depth(String address) {
        return Optional.ofNullable(engine.server().locateQueue(SimpleString.of(address)))
                .map(queue -> new QueueDepth(
                        address, queue.getMessageCount(), queue.getDeliveringCount(), queue.getConsumerCount()));
    }

    @Override
    public void close() {
        revival.ifPresent(BrokerRevival::close);
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
            throw new UncheckedIOException("The lock on " + folder + " cannot be given back", e);
        }
    }
}
